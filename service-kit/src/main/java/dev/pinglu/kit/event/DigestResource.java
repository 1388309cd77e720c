package dev.pinglu.kit.event;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.web.OpenApiShape;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** What a service says it has published, computed from its own tables; a subclass says where, in its {@code @Path}. */
@RolesAllowed(Roles.OPERATOR)
public abstract class DigestResource {
    /** What OpenAPI says of the tag {@code Administration}. */
    public static final String ADMINISTRATION = "运维：核对、重建与运行状况 · For operators: digests, comparisons, rebuilds";

    private final Digests digests;
    private final Scope scope;

    protected DigestResource(Digests digests, Scope scope) {
        this.digests = digests;
        this.scope = scope;
    }

    @GET
    @SecurityRequirement(name = "bearer", scopes = Roles.OPERATOR)
    @Operation(summary = "Count and hash of every aggregate type")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "get{domain}Digest")
    public Digest digest() {
        scope.requireWhole();
        return digests.digest();
    }

    @GET
    @Path("{type}")
    @SecurityRequirement(name = "bearer", scopes = Roles.OPERATOR)
    @Operation(summary = "Every aggregate of a type with its sequence")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "list{domain}DigestEntries")
    public Page<Digest.Entry> entries(
            @PathParam("type") @Parameter(description = "Type of the aggregates") String type,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        scope.requireWhole();
        return digests.entries(type, PageRequest.of(limit, pageToken, List.of(type)));
    }
}
