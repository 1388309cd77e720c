package dev.pinglu.rural.watch;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The monthly returns of the townships over HTTP. */
@Path(WatchReturnResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Watch returns", description = "防返贫动态监测月报 · Monthly returns of the watch against relapse into poverty")
@RolesAllowed({Roles.LEADER, Roles.RURAL_CLERK, Roles.TOWNSHIP_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
class WatchReturnResource {
    static final String PATH = "/api/rural/watch-returns";

    private final WatchReturnService service;
    private final WatchReturns returns;
    private final History history;

    WatchReturnResource(WatchReturnService service, WatchReturns returns, History history) {
        this.service = service;
        this.returns = returns;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listWatchReturns", summary = "Every return of a month; one for each township")
    public List<WatchReturnResponse> list(
            @QueryParam("month") @Parameter(description = "The month, such as 2022-09") @Nullable String month,
            @QueryParam("division") @Parameter(description = "Returns of it and anywhere below it are shown") @Nullable
                    String division) {
        if (month == null || !month.matches(EnterWatchReturn.MONTH)) {
            throw Problems.invalid("query.month", "month", "Expected a month such as 2022-09");
        }
        return returns.of(month, division).stream()
                .map(WatchReturnResponse::from)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWatchReturn", summary = "Read a return")
    @APIResponseSchema(WatchReturnResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(WatchReturnResponse.from(returns.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.RURAL_CLERK, Roles.TOWNSHIP_CLERK})
    @Operation(operationId = "enterWatchReturn", summary = "Enter what a township returns for a month")
    @APIResponseSchema(value = WatchReturnResponse.class, responseCode = "201")
    public Response enter(@Valid @NotNull EnterWatchReturn request) {
        var entered = service.enter(request);
        return Replies.created(PATH, entered.id(), entered.version(), entered);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.RURAL_CLERK, Roles.TOWNSHIP_CLERK})
    @Operation(operationId = "correctWatchReturn", summary = "Replace the counts of a return")
    @APIResponseSchema(WatchReturnResponse.class)
    public Response correct(@BeanParam Target target, @Valid @NotNull CorrectWatchReturn request) {
        return reply(service.correct(target, request));
    }

    @POST
    @Path("{id}/rework")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "sendBackWatchReturn", summary = "Send a return back to its township, to be corrected")
    @APIResponseSchema(WatchReturnResponse.class)
    public Response sendBack(@BeanParam Target target, @Valid @NotNull SendBackWatchReturn request) {
        return reply(service.sendBack(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.RURAL_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfWatchReturn", summary = "Every change of a return, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(WatchReturn.class, returns.require(id).id(), WatchReturnResponse::from);
    }

    private static Response reply(WatchReturnResponse entered) {
        return Replies.ok(entered.version(), entered);
    }
}
