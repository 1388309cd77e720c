package dev.pinglu.civility.work;

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

/** The ledger of works over HTTP. */
@Path(WorkResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Civilised-city works",
        description = "文明城市建设项目：计划、住户同意、实施 · Works of the civilised city: plan, consent of the households, progress")
@RolesAllowed({
    Roles.LEADER,
    Roles.CIVILITY_CLERK,
    Roles.COMMUNITY_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class WorkResource {
    static final String PATH = "/api/civility/works";

    private final WorkService service;
    private final CivilityWorks works;
    private final History history;

    WorkResource(WorkService service, CivilityWorks works, History history) {
        this.service = service;
        this.works = works;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listCivilityWorks", summary = "List works, page by page")
    public Page<WorkResponse> list(@BeanParam WorkQuery query) {
        return works.page(query).map(WorkResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCivilityWork", summary = "Read a work")
    @APIResponseSchema(WorkResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(WorkResponse.from(works.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CIVILITY_CLERK)
    @Operation(operationId = "registerCivilityWork", summary = "Enter a work that has been surveyed")
    @APIResponseSchema(value = WorkResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull RegisterWork request) {
        var work = service.register(request);
        return Replies.created(PATH, work.state().id(), work.version(), work);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.CIVILITY_CLERK)
    @Operation(operationId = "reviseCivilityWork", summary = "Replace the description of a work")
    @APIResponseSchema(WorkResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull DescribeWork request) {
        return reply(service.revise(target, request));
    }

    @PUT
    @Path("{id}/consent")
    @RolesAllowed(Roles.CIVILITY_CLERK)
    @Operation(operationId = "recordConsentToCivilityWork", summary = "Record how the households answered")
    @APIResponseSchema(WorkResponse.class)
    public Response recordConsent(@BeanParam Target target, @Valid @NotNull Consent request) {
        return reply(service.recordConsent(target, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed(Roles.CIVILITY_CLERK)
    @Operation(operationId = "changeStageOfCivilityWork", summary = "Move a work to its next stage")
    @APIResponseSchema(WorkResponse.class)
    public Response changeStage(@BeanParam Target target, @Valid @NotNull ChangeWorkStage request) {
        return reply(service.changeStage(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.CIVILITY_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfCivilityWork", summary = "Every change of a work, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(CivilityWork.class, works.require(id).id(), WorkResponse::from);
    }

    private static Response reply(WorkResponse work) {
        return Replies.ok(work.version(), work);
    }
}
