package dev.pinglu.rural.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger of rural projects over HTTP. */
@Path(RuralProjectResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rural projects", description = "乡村项目、审批与资金账 · Rural projects, decisions on them and their funds")
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
class RuralProjectResource {
    static final String PATH = "/api/rural/projects";

    private final RuralProjectService service;
    private final RuralProjects projects;
    private final History history;

    RuralProjectResource(RuralProjectService service, RuralProjects projects, History history) {
        this.service = service;
        this.projects = projects;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listRuralProjects", summary = "List rural projects, page by page")
    public Page<RuralProjectResponse> list(@BeanParam RuralProjectQuery query) {
        return service.page(query);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRuralProject", summary = "Read a rural project")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(RuralProjectResponse.from(projects.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "registerRuralProject", summary = "Register a rural project in the reserve")
    @APIResponseSchema(value = RuralProjectResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull DescribeRuralProject request) {
        var project = service.register(request);
        return Replies.created(PATH, project.state().id(), project.version(), project);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "reviseRuralProject", summary = "Replace the description of a rural project")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull DescribeRuralProject request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "changeStageOfRuralProject", summary = "Move a rural project to the next stage")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response changeStage(@BeanParam Target target, @Valid @NotNull ChangeRuralStage request) {
        return reply(service.changeStage(target, request));
    }

    @POST
    @Path("{id}/decisions")
    @Idempotent
    @RolesAllowed(Roles.RURAL_APPROVER)
    @Operation(operationId = "decideOnRuralProject", summary = "Approve, reply to or accept a rural project")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response decide(@BeanParam Target target, @Valid @NotNull ChangeRuralStage request) {
        return reply(service.decide(target, request));
    }

    @POST
    @Path("{id}/rework")
    @Idempotent
    @RolesAllowed(Roles.RURAL_APPROVER)
    @Operation(
            operationId = "sendBackRuralProject",
            summary = "Send a rural project back to the clerk instead of deciding on it")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response sendBack(@BeanParam Target target, @Valid @NotNull SendBackRuralProject request) {
        return reply(service.sendBack(target, request));
    }

    @POST
    @Path("{id}/resubmission")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "resubmitRuralProject", summary = "Submit a rural project again that was sent back")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response resubmit(@BeanParam Target target, @Valid @NotNull ResubmitRuralProject request) {
        return reply(service.resubmit(target, request));
    }

    @POST
    @Path("{id}/overlays")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(
            operationId = "changeOverlayOfRuralProject",
            summary = "Suspend or resume a rural project, or cancel it in the reserve")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response changeOverlay(@BeanParam Target target, @Valid @NotNull ChangeRuralOverlay request) {
        return reply(service.changeOverlay(target, request));
    }

    @POST
    @Path("{id}/fund-entries")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "bookFundsOfRuralProject", summary = "Book entries of the fund ledger, all or none")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response book(@BeanParam Target target, @Valid @NotNull BookFunds request) {
        return reply(service.book(target, request));
    }

    @POST
    @Path("{id}/plan-changes")
    @Idempotent
    @RolesAllowed(Roles.RURAL_APPROVER)
    @Operation(
            operationId = "changePlanOfRuralProject",
            summary = "Change the planned funds of an approved rural project")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response changePlan(@BeanParam Target target, @Valid @NotNull BookFunds request) {
        return reply(service.changePlan(target, request));
    }

    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @RolesAllowed(Roles.RURAL_APPROVER)
    @Operation(operationId = "cancelRuralProject", summary = "Cancel a rural project as the approver")
    @APIResponseSchema(RuralProjectResponse.class)
    public Response cancel(@BeanParam Target target, @Valid @NotNull CancelRuralProject request) {
        return reply(service.cancel(target, request));
    }

    @GET
    @Path("{id}/fund-entries")
    @RolesAllowed({
        Roles.LEADER,
        Roles.RURAL_CLERK,
        Roles.RURAL_APPROVER,
        Roles.TOWNSHIP_CLERK,
        Roles.DATA_OFFICER,
        Roles.AUDITOR
    })
    @Operation(operationId = "listFundEntriesOfRuralProject", summary = "The fund ledger in order, page by page")
    public Page<RuralProjectResponse.BookedFunds> booked(
            @PathParam("id") UUID id,
            @QueryParam("limit")
                    @Parameter(
                            description = "Items on a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    @Nullable
                    String limit,
            @QueryParam("pageToken") @Parameter(description = "The nextPageToken of the page before") @Nullable
                    String pageToken) {
        return projects.entries(id, PageRequest.of(limit, pageToken, List.of("fund-entries", id)))
                .map(RuralProjectResponse.BookedFunds::from);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.RURAL_CLERK, Roles.RURAL_APPROVER, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfRuralProject", summary = "Every change of a rural project, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(RuralProject.class, projects.require(id).id(), RuralProjectRevision::of);
    }

    private static Response reply(RuralProjectResponse project) {
        return Replies.ok(project.version(), project);
    }
}
