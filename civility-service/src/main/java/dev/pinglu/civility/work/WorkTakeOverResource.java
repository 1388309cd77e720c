package dev.pinglu.civility.work;

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

/** Take-overs of works over HTTP. */
@Path(WorkTakeOverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Take-overs", description = "期初建账")
class WorkTakeOverResource {
    static final String PATH = WorkResource.PATH + "/take-overs";

    private final TakeOvers takeOvers;
    private final WorkTakeOver entrance;
    private final CivilityWorks works;

    WorkTakeOverResource(TakeOvers takeOvers, WorkTakeOver entrance, CivilityWorks works) {
        this.takeOvers = takeOvers;
        this.entrance = entrance;
        this.works = works;
    }

    @POST
    @Idempotent
    @Operation(operationId = "takeOverCivilityWorks", summary = "Take works over in the state they have")
    @APIResponseSchema(value = TakeOverResponse.class, responseCode = "201")
    public Response enter(@Valid @NotNull TakeOverRequest<CarriedOverWork> request) {
        var batch = takeOvers.enter(CivilityWork.class, request, entrance, works);
        return Replies.created(PATH, batch.id(), batch.version(), TakeOverResponse.from(batch));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTakeOverOfCivilityWorks", summary = "Read a take-over")
    @APIResponseSchema(TakeOverResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(takeOvers.require(CivilityWork.class, id));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawTakeOverOfCivilityWorks",
            summary = "Withdraw a take-over nothing of which has moved on")
    @APIResponseSchema(TakeOverResponse.class)
    public Response withdraw(@BeanParam Target target) {
        return reply(takeOvers.withdraw(CivilityWork.class, target, works));
    }

    private static Response reply(TakeOver batch) {
        return Replies.ok(batch.version(), TakeOverResponse.from(batch));
    }
}
