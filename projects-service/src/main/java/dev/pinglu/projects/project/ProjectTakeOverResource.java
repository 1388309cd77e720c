package dev.pinglu.projects.project;

import dev.pinglu.kit.ledger.TakeOver;
import dev.pinglu.kit.ledger.TakeOverRequest;
import dev.pinglu.kit.ledger.TakeOverResponse;
import dev.pinglu.kit.ledger.TakeOvers;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Take-overs of key projects over HTTP. */
@Path(ProjectTakeOverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Take-overs", description = "期初建账")
class ProjectTakeOverResource {
    static final String PATH = KeyProjectResource.PATH + "/take-overs";

    private final TakeOvers takeOvers;
    private final ProjectTakeOver entrance;
    private final Projects projects;

    ProjectTakeOverResource(TakeOvers takeOvers, ProjectTakeOver entrance, Projects projects) {
        this.takeOvers = takeOvers;
        this.entrance = entrance;
        this.projects = projects;
    }

    @POST
    @Idempotent
    @Operation(operationId = "takeOverKeyProjects", summary = "Take projects over in the state they have")
    @APIResponseSchema(value = TakeOverResponse.class, responseCode = "201")
    public Response enter(@Valid @NotNull TakeOverRequest<CarriedOverProject> request) {
        var batch = takeOvers.enter(Project.class, request, entrance, projects);
        return Replies.created(PATH, batch.id(), batch.version(), TakeOverResponse.from(batch));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTakeOverOfKeyProjects", summary = "Read a take-over")
    @APIResponseSchema(TakeOverResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(takeOvers.require(Project.class, id));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawTakeOverOfKeyProjects",
            summary = "Withdraw a take-over nothing of which has moved on")
    @APIResponseSchema(TakeOverResponse.class)
    public Response withdraw(@BeanParam Target target) {
        return reply(takeOvers.withdraw(Project.class, target, projects));
    }

    private static Response reply(TakeOver batch) {
        return Replies.ok(batch.version(), TakeOverResponse.from(batch));
    }
}
