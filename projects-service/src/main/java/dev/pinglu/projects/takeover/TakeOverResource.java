package dev.pinglu.projects.takeover;

import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.web.Replies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Take-overs over HTTP. */
@Path(TakeOverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Take-overs", description = "期初建账")
class TakeOverResource {
    static final String PATH = "/api/projects/take-overs";

    private final TakeOverService service;
    private final TakeOvers takeOvers;

    TakeOverResource(TakeOverService service, TakeOvers takeOvers) {
        this.service = service;
        this.takeOvers = takeOvers;
    }

    @POST
    @Idempotent
    @Operation(operationId = "takeOverKeyProjects", summary = "Take projects over in the state they have")
    @APIResponseSchema(value = TakeOverResponse.class, responseCode = "201")
    public Response takeOver(@Valid @NotNull TakeOverProjects request) {
        var batch = service.takeOver(request);
        return Replies.created(PATH, batch.id(), batch.version(), TakeOverResponse.from(batch));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTakeOver", summary = "Read a take-over")
    @APIResponseSchema(TakeOverResponse.class)
    public Response get(@PathParam("id") String id) {
        return reply(takeOvers.require(QueryValues.id("take-over", id)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawTakeOver",
            summary = "Withdraw a take-over, as long as no record in it has moved on")
    @APIResponseSchema(TakeOverResponse.class)
    public Response withdraw(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return reply(service.withdraw(QueryValues.id("take-over", id), ifMatch));
    }

    private static Response reply(TakeOver batch) {
        return Replies.ok(batch.version(), TakeOverResponse.from(batch));
    }
}
