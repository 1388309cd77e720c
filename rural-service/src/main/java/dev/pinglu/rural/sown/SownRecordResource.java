package dev.pinglu.rural.sown;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sown records over HTTP. */
@Path(SownRecordResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sown records", description = "播种面积与产量 · Sown areas and harvests")
@RolesAllowed({
    Roles.LEADER,
    Roles.RURAL_CLERK,
    Roles.RURAL_APPROVER,
    Roles.TOWNSHIP_CLERK,
    Roles.VILLAGE_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class SownRecordResource {
    static final String PATH = "/api/rural/sown-records";

    private final SownService service;
    private final SownRecords records;
    private final YieldBands bands;
    private final History history;

    SownRecordResource(SownService service, SownRecords records, YieldBands bands, History history) {
        this.service = service;
        this.records = records;
        this.bands = bands;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listSownRecords", summary = "List sown records, page by page")
    public Page<SownRecordResponse> list(@BeanParam SownQuery query) {
        return records.page(query).map(this::shown);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSownRecord", summary = "Read a sown record")
    @APIResponseSchema(SownRecordResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(shown(records.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.RURAL_CLERK, Roles.TOWNSHIP_CLERK, Roles.VILLAGE_CLERK})
    @Operation(operationId = "registerSownRecord", summary = "Register what is to be sown")
    @APIResponseSchema(value = SownRecordResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull RegisterSown request) {
        var sown = service.register(request);
        return Replies.created(PATH, sown.state().id(), sown.version(), sown);
    }

    @PUT
    @Path("{id}/figures")
    @RolesAllowed({Roles.RURAL_CLERK, Roles.TOWNSHIP_CLERK, Roles.VILLAGE_CLERK})
    @Operation(operationId = "recordSownFigures", summary = "Record newer figures while they are not final")
    @APIResponseSchema(SownRecordResponse.class)
    public Response record(@BeanParam Target target, @Valid @NotNull SownFigures request) {
        return reply(service.record(target, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed({Roles.RURAL_CLERK, Roles.TOWNSHIP_CLERK, Roles.VILLAGE_CLERK})
    @Operation(operationId = "changeStageOfSownRecord", summary = "Move a sown record to the next stage before FINAL")
    @APIResponseSchema(SownRecordResponse.class)
    public Response changeStage(@BeanParam Target target, @Valid @NotNull ChangeSownStage request) {
        return reply(service.changeStage(target, request));
    }

    @POST
    @Path("{id}/rework")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "sendBackSownRecord", summary = "Send figures back instead of saying that they are final")
    @APIResponseSchema(SownRecordResponse.class)
    public Response sendBack(@BeanParam Target target, @Valid @NotNull SendBackSown request) {
        return reply(service.sendBack(target, request));
    }

    @POST
    @Path("{id}/finalisation")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "finaliseSownRecord", summary = "Say that the figures are final")
    @APIResponseSchema(SownRecordResponse.class)
    public Response finalise(@BeanParam Target target) {
        return reply(service.finalise(target));
    }

    @POST
    @Path("{id}/revisions")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "reviseSownRecord", summary = "Correct final figures, with the reason")
    @APIResponseSchema(SownRecordResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull ReviseSown request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.RURAL_CLERK, Roles.TOWNSHIP_CLERK, Roles.VILLAGE_CLERK})
    @Operation(operationId = "withdrawSownRecord", summary = "Take a record out before FINAL, with the reason")
    @APIResponseSchema(SownRecordResponse.class)
    public Response withdraw(@BeanParam Target target, @Valid @NotNull WithdrawSown request) {
        return reply(service.withdraw(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.RURAL_CLERK, Roles.RURAL_APPROVER, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfSownRecord", summary = "Every change of a sown record, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(SownRecord.class, records.require(id).id(), this::shown);
    }

    private SownRecordResponse shown(SownRecord sown) {
        return SownRecordResponse.from(sown, bands);
    }

    private static Response reply(SownRecordResponse sown) {
        return Replies.ok(sown.version(), sown);
    }
}
