package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a project still needs for its next step, over HTTP. */
@Path(KeyProjectResource.PATH + "/{id}/next-steps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Key projects")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class NextStepResource {
    private final ProjectService service;

    NextStepResource(ProjectService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getNextStepsOfKeyProject",
            summary = "The steps that may follow, and what is missing for each today")
    public List<NextStep> nextSteps(@PathParam("id") UUID id) {
        return service.nextSteps(id);
    }
}
