package dev.pinglu.gateway.alert;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
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

/** Open alerts over HTTP. Any of the staff may ask; who may take note of one, the alert says. */
@Path(AlertResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "预警汇总 · What is alarming in all services")
@RolesAllowed(Roles.STAFF)
class AlertResource {
    static final String PATH = "/api/alerts";

    private final AlertList list;
    private final Acknowledgements acknowledgements;

    AlertResource(AlertList list, Acknowledgements acknowledgements) {
        this.list = list;
        this.acknowledgements = acknowledgements;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "What is alarming, as far as the caller may see it; the most severe and oldest on top")
    public Page<ListedAlert> list(@BeanParam AlertQuery query) {
        return list.page(query);
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countAlerts",
            summary = "How much is alarming, how much of it nobody has taken note of, and how much is escalated")
    public AlertCounts counts(@BeanParam AlertQuery query) {
        return list.counts(query);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getAlert",
            summary = "Read an alert with what its rule was applied to, and who has taken note of it")
    @APIResponseSchema(AlertResponse.class)
    public Response get(@PathParam("id") UUID id) {
        var alert = acknowledgements.read(id);
        return Replies.ok(alert.version(), alert);
    }

    @POST
    @Path("{id}/acknowledgements")
    @Idempotent
    @RolesAllowed({Roles.LEADER, Roles.DATA_OFFICER, Roles.OPERATOR})
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Take note of an alert, for good or until a day; it counts until the alert becomes more severe")
    @APIResponseSchema(AlertResponse.class)
    public Response acknowledge(@BeanParam Target target, @Valid @NotNull AcknowledgeAlert request) {
        var alert = acknowledgements.acknowledge(target, request);
        return Replies.ok(alert.version(), alert);
    }
}
