package dev.pinglu.gateway.delivery;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of events on their way to a webhook, and what to do about it. Payloads are not shown: they stand in the log. */
@Path("/api/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RolesAllowed({Roles.OPERATOR, Roles.SUBSCRIBER})
class DeliveryResource {
    private final DeliveryService service;

    DeliveryResource(DeliveryService service) {
        this.service = service;
    }

    /** Dead letters that are sent again. */
    record Revived(int deliveries) {}

    /** Every event behind this one is sent again. */
    record Replayed(long reached) {}

    @GET
    @Path("deliveries")
    @Operation(
            operationId = "listDeliveriesOfWebhook",
            summary = "The delivery log, newest event first; dead letters have the state DEAD")
    public Page<Delivery> list(
            @PathParam("id") UUID id,
            @QueryParam("state") @Parameter(description = "Only deliveries in this state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var page = PageRequest.of(limit, pageToken, List.of(id, String.valueOf(state)));
        return service.page(id, QueryValues.choice("state", state, DeliveryState.class), page);
    }

    @POST
    @Extension(name = "x-repeatable", value = "true")
    @Path("pings")
    @Operation(
            operationId = "pingWebhook",
            summary =
                    "Sends a message without an event now and tells what came of it; repeating it needs no Idempotency-Key")
    public PingResponse ping(@PathParam("id") UUID id) {
        return PingResponse.from(service.ping(id));
    }

    @POST
    @Idempotent
    @Path("deliveries/{event}/retries")
    @Operation(operationId = "retryDeliveryOfWebhook", summary = "Send a dead letter again")
    @APIResponseSchema(Delivery.class)
    public Response retry(
            @PathParam("id") UUID id,
            @PathParam("event") @Parameter(description = "Place of the event in the log") String event) {
        return Response.ok(service.retry(id, place(event))).build();
    }

    @POST
    @Idempotent
    @Path("deliveries/{event}/setting-aside")
    @Operation(
            operationId = "setAsideDeliveryOfWebhook",
            summary = "Make a dead letter of an event that fails and holds up those behind it")
    @APIResponseSchema(Delivery.class)
    public Response setAside(
            @PathParam("id") UUID id,
            @PathParam("event") @Parameter(description = "Place of the event in the log") String event) {
        return Response.ok(service.setAside(id, place(event))).build();
    }

    @POST
    @Idempotent
    @Path("dead-letters/retries")
    @Operation(operationId = "retryDeadLettersOfWebhook", summary = "Send all dead letters again")
    @APIResponseSchema(Revived.class)
    public Response retryAll(@PathParam("id") UUID id) {
        return Response.ok(new Revived(service.retryAll(id))).build();
    }

    @POST
    @Idempotent
    @Path("replays")
    @Operation(
            operationId = "replayWebhook",
            summary = "Go back in the log and send everything from there on again, under the same ids")
    @APIResponseSchema(Replayed.class)
    public Response replay(@PathParam("id") UUID id, @Valid @NotNull ReplayFrom from) {
        return Response.ok(new Replayed(service.replay(id, from).reached())).build();
    }

    private static long place(String event) {
        if (!event.matches("\\d{1,18}")) {
            throw Problems.notFound("delivery", event);
        }
        return Long.parseLong(event);
    }
}
