package dev.pinglu.civility.activity;

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

/** Take-overs of activities over HTTP. */
@Path(ActivityTakeOverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Take-overs", description = "期初建账")
class ActivityTakeOverResource {
    static final String PATH = ActivityResource.PATH + "/take-overs";

    private final TakeOvers takeOvers;
    private final ActivityTakeOver entrance;
    private final Activities activities;

    ActivityTakeOverResource(TakeOvers takeOvers, ActivityTakeOver entrance, Activities activities) {
        this.takeOvers = takeOvers;
        this.entrance = entrance;
        this.activities = activities;
    }

    @POST
    @Idempotent
    @Operation(operationId = "takeOverActivities", summary = "Take activities over in the state they have")
    @APIResponseSchema(value = TakeOverResponse.class, responseCode = "201")
    public Response enter(@Valid @NotNull TakeOverRequest<CarriedOverActivity> request) {
        var batch = takeOvers.enter(Activity.class, request, entrance, activities);
        return Replies.created(PATH, batch.id(), batch.version(), TakeOverResponse.from(batch));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTakeOverOfActivities", summary = "Read a take-over")
    @APIResponseSchema(TakeOverResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(takeOvers.require(Activity.class, id));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawTakeOverOfActivities",
            summary = "Withdraw a take-over nothing of which has moved on")
    @APIResponseSchema(TakeOverResponse.class)
    public Response withdraw(@BeanParam Target target) {
        return reply(takeOvers.withdraw(Activity.class, target, activities));
    }

    private static Response reply(TakeOver batch) {
        return Replies.ok(batch.version(), TakeOverResponse.from(batch));
    }
}
