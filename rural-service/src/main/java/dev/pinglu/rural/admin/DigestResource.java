package dev.pinglu.rural.admin;

import dev.pinglu.kit.event.Digest;
import dev.pinglu.kit.event.Digests;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What this service says it has published, computed from its own tables. */
@Path("/api/rural/admin/digest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class DigestResource {
    private final Digests digests;

    DigestResource(Digests digests) {
        this.digests = digests;
    }

    @GET
    @Operation(operationId = "getRuralDigest", summary = "Count and hash of every aggregate type")
    public Digest digest() {
        return digests.digest();
    }

    @GET
    @Path("{type}")
    @Operation(operationId = "listRuralDigestEntries", summary = "Every aggregate of a type with its sequence")
    public Page<Digest.Entry> entries(
            @PathParam("type") String type,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return digests.entries(type, PageRequest.of(limit, pageToken, List.of(type)));
    }
}
