package dev.pinglu.projects.formality;

import dev.pinglu.kit.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a project may start at the earliest, over HTTP. */
@Path("/api/projects/key-projects/{id}/earliest-start")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = FormalityResource.TAG)
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class EarliestStartResource {
    private final EarliestStarts starts;

    EarliestStartResource(EarliestStarts starts) {
        this.starts = starts;
    }

    @GET
    @Operation(
            operationId = "getEarliestStartOfKeyProject",
            summary =
                    "The earliest legal start of a project, the formalities on the way to it, and the one that blocks it")
    public EarliestStart get(@PathParam("id") UUID id) {
        return starts.of(id);
    }
}
