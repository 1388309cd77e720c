package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.TakeOverRequest;
import dev.pinglu.kit.ledger.TakeOverResource;
import dev.pinglu.kit.ledger.TakeOverResponse;
import dev.pinglu.kit.ledger.TakeOvers;
import dev.pinglu.kit.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Take-overs of key projects over HTTP. */
@Path(ProjectTakeOverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Take-overs", description = TakeOverResource.TAKE_OVERS)
@RolesAllowed({Roles.DATA_OFFICER, Roles.AUDITOR})
class ProjectTakeOverResource extends TakeOverResource<Project> {
    static final String PATH = KeyProjectResource.PATH + "/take-overs";

    private final ProjectTakeOver entrance;

    ProjectTakeOverResource(TakeOvers takeOvers, ProjectTakeOver entrance, Projects projects) {
        super(PATH, Project.class, takeOvers, projects);
        this.entrance = entrance;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.DATA_OFFICER)
    @Operation(operationId = "takeOverKeyProjects", summary = "Take projects over in the state they have")
    @APIResponseSchema(value = TakeOverResponse.class, responseCode = "201")
    public Response enter(@Valid @NotNull TakeOverRequest<CarriedOverProject> request) {
        return entered(request, entrance);
    }
}
