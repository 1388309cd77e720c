package dev.pinglu.gateway.webhook;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Webhooks over HTTP. What decides who receives which records is the subscriber's own, and no operator's. */
@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "事件推送 · Events sent to the addresses of other systems")
@RolesAllowed({Roles.OPERATOR, Roles.SUBSCRIBER})
class WebhookResource {
    static final String PATH = "/api/webhooks";

    private final WebhookService service;
    private final VisibleWebhooks visible;

    WebhookResource(WebhookService service, VisibleWebhooks visible) {
        this.service = service;
        this.visible = visible;
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "List webhooks, page by page")
    public Page<WebhookResponse> list(
            @QueryParam("division") @Nullable String division,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var page = PageRequest.of(limit, pageToken, List.of(String.valueOf(division)));
        return visible.page(division, page).map(known -> WebhookResponse.from(known.webhook(), known.progress()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "Read a webhook; its secret is not shown")
    @APIResponseSchema(WebhookResponse.class)
    public Response get(@PathParam("id") UUID id) {
        var known = visible.require(id);
        return reply(WebhookResponse.from(known.webhook(), known.progress()));
    }

    @POST
    @AddressFirst
    @Idempotent
    @RolesAllowed(Roles.SUBSCRIBER)
    @Operation(
            operationId = "registerWebhook",
            summary = "Register a webhook for what happens from now on; its secret is shown in this answer only")
    @APIResponseSchema(value = IssuedSecret.class, responseCode = "201")
    public Response register(@Valid @NotNull DescribeWebhook request) {
        var issued = service.register(request);
        return Replies.created(PATH, issued.webhook().id(), issued.webhook().version(), issued);
    }

    @PUT
    @AddressFirst
    @Path("{id}")
    @RolesAllowed(Roles.SUBSCRIBER)
    @Operation(operationId = "reviseWebhook", summary = "Replace the description of a webhook")
    @APIResponseSchema(WebhookResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull DescribeWebhook request) {
        return reply(service.revise(target, request));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeWebhook", summary = "Remove a webhook with its delivery log and dead letters")
    @APIResponse(responseCode = "204", description = "It is removed")
    public void remove(@BeanParam Target target) {
        service.remove(target);
    }

    @POST
    @Path("{id}/secret-rotations")
    @Idempotent
    @RolesAllowed(Roles.SUBSCRIBER)
    @Operation(
            operationId = "rotateSecretOfWebhook",
            summary = "Draw another secret, shown in this answer only; those before it sign as well for a while")
    @APIResponseSchema(IssuedSecret.class)
    public Response rotate(@BeanParam Target target) {
        var issued = service.rotate(target);
        return Replies.ok(issued.webhook().version(), issued);
    }

    @POST
    @Path("{id}/activation")
    @Idempotent
    @Operation(operationId = "activateWebhook", summary = "Go on after a webhook was disabled, where it stopped")
    @APIResponseSchema(WebhookResponse.class)
    public Response activate(@BeanParam Target target) {
        return reply(service.activate(target));
    }

    @POST
    @Path("{id}/deactivation")
    @Idempotent
    @Operation(operationId = "deactivateWebhook", summary = "Send nothing until the webhook is activated again")
    @APIResponseSchema(WebhookResponse.class)
    public Response deactivate(@BeanParam Target target) {
        return reply(service.deactivate(target));
    }

    private static Response reply(WebhookResponse webhook) {
        return Replies.ok(webhook.version(), webhook);
    }
}
