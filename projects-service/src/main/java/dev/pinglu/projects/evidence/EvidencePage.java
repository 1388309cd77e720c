package dev.pinglu.projects.evidence;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Words;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A piece of evidence has no page of its own: it is shown where its project is. */
@Path("/projects/evidence")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class EvidencePage {
    private final EvidenceLedger ledger;

    EvidencePage(EvidenceLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var place = UriBuilder.fromPath("/projects/key-projects/{project}")
                .queryParam("lang", Words.language(lang))
                .fragment("evidence")
                .build(ledger.require(id).projectId());
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", place.toString())
                .build();
    }
}
