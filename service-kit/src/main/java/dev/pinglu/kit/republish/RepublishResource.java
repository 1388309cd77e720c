package dev.pinglu.kit.republish;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.OpenApiShape;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Publishes everything anew after a restore; a subclass says where, in its {@code @Path}. */
@RolesAllowed(Roles.OPERATOR)
public abstract class RepublishResource {
    private final String path;
    private final Republishing republishing;
    private final Republications runs;
    private final Scope scope;

    /** @param path what the subclass has as its {@code @Path} */
    protected RepublishResource(String path, Republishing republishing, Republications runs, Scope scope) {
        this.path = path;
        this.republishing = republishing;
        this.runs = runs;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer", scopes = Roles.OPERATOR)
    @Operation(
            summary = "Publish everything anew under a higher epoch",
            description = "For after a restore: subscribers follow what is published now, and forget what is not.")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "republish{domain}")
    @APIResponseSchema(
            value = RepublicationResponse.class,
            responseCode = "202",
            responseDescription = "It has begun; Location tells how far it has come")
    public Response republish() {
        scope.requireWhole();
        var run = republishing.begin();
        return Response.accepted(RepublicationResponse.from(run))
                .header(HttpHeaders.LOCATION, path + "/" + run.id())
                .build();
    }

    @GET
    @SecurityRequirement(name = "bearer", scopes = Roles.OPERATOR)
    @Operation(summary = "Every time that everything was published anew, the latest first")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "list{domain}Republications")
    public Page<RepublicationResponse> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("pageToken") @Nullable String pageToken) {
        scope.requireWhole();
        return runs.page(PageRequest.of(limit, pageToken, List.of())).map(RepublicationResponse::from);
    }

    @GET
    @Path("{id}")
    @SecurityRequirement(name = "bearer", scopes = Roles.OPERATOR)
    @Operation(summary = "How far publishing anew has come")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "get{domain}Republication")
    public RepublicationResponse get(@PathParam("id") @Parameter(description = "Id of the republication") UUID id) {
        scope.requireWhole();
        return RepublicationResponse.from(runs.find(id).orElseThrow(() -> Problems.notFound("republication", id)));
    }
}
