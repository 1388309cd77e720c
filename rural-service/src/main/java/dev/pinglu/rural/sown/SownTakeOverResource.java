package dev.pinglu.rural.sown;

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

/** Take-overs of sown records over HTTP. */
@Path(SownTakeOverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Take-overs", description = "期初建账")
class SownTakeOverResource {
    static final String PATH = SownRecordResource.PATH + "/take-overs";

    private final TakeOvers takeOvers;
    private final SownTakeOver entrance;
    private final SownRecords records;

    SownTakeOverResource(TakeOvers takeOvers, SownTakeOver entrance, SownRecords records) {
        this.takeOvers = takeOvers;
        this.entrance = entrance;
        this.records = records;
    }

    @POST
    @Idempotent
    @Operation(operationId = "takeOverSownRecords", summary = "Take sown records over in the state they have")
    @APIResponseSchema(value = TakeOverResponse.class, responseCode = "201")
    public Response enter(@Valid @NotNull TakeOverRequest<CarriedOverSown> request) {
        entrance.refuseOverlaps(request.records());
        var batch = takeOvers.enter(SownRecord.class, request, entrance, records);
        return Replies.created(PATH, batch.id(), batch.version(), TakeOverResponse.from(batch));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTakeOverOfSownRecords", summary = "Read a take-over")
    @APIResponseSchema(TakeOverResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(takeOvers.require(SownRecord.class, id));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawTakeOverOfSownRecords",
            summary = "Withdraw a take-over nothing of which has moved on")
    @APIResponseSchema(TakeOverResponse.class)
    public Response withdraw(@BeanParam Target target) {
        return reply(takeOvers.withdraw(SownRecord.class, target, records));
    }

    private static Response reply(TakeOver batch) {
        return Replies.ok(batch.version(), TakeOverResponse.from(batch));
    }
}
