package dev.pinglu.projects.progress;

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

/** Monthly progress reports over HTTP. */
@Path(ProgressReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Progress reports",
        description = "月度进度：投资完成、资金到位、形象进度 · What projects report month by month: investment, funds, works")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ProgressReportResource {
    static final String PATH = "/api/projects/progress-reports";

    private final ProgressService service;
    private final ProgressReports reports;
    private final ReportView view;
    private final History history;

    ProgressReportResource(ProgressService service, ProgressReports reports, ReportView view, History history) {
        this.service = service;
        this.reports = reports;
        this.view = view;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listProgressReports", summary = "List progress reports, page by page")
    public Page<ProgressReportResponse> list(@BeanParam ProgressQuery query) {
        return reports.page(query).map(view::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProgressReport", summary = "Read a progress report")
    @APIResponseSchema(ProgressReportResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(view.of(reports.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "openProgressReport", summary = "Open the report of a month, with its figures or without")
    @APIResponseSchema(value = ProgressReportResponse.class, responseCode = "201")
    public Response open(@Valid @NotNull OpenReport request) {
        var report = service.open(request);
        return Replies.created(PATH, report.state().id(), report.version(), report);
    }

    @PUT
    @Path("{id}/figures")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(
            operationId = "enterFiguresOfProgressReport",
            summary = "Enter figures, or replace them, before the report is submitted")
    @APIResponseSchema(ProgressReportResponse.class)
    public Response enter(@BeanParam Target target, @Valid @NotNull Figures request) {
        return reply(service.enter(target, request));
    }

    @POST
    @Path("{id}/submission")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "submitProgressReport", summary = "Hand a report in")
    @APIResponseSchema(ProgressReportResponse.class)
    public Response submit(@BeanParam Target target) {
        return reply(service.submit(target));
    }

    @POST
    @Path("{id}/rework")
    @Idempotent
    @RolesAllowed({Roles.DATA_OFFICER, Roles.PROJECTS_CLERK})
    @Operation(operationId = "sendBackProgressReport", summary = "Send a report back instead of confirming it")
    @APIResponseSchema(ProgressReportResponse.class)
    public Response sendBack(@BeanParam Target target, @Valid @NotNull SendBackReport request) {
        return reply(service.sendBack(target, request));
    }

    @POST
    @Path("{id}/confirmation")
    @Idempotent
    @RolesAllowed({Roles.DATA_OFFICER, Roles.PROJECTS_CLERK})
    @Operation(
            operationId = "confirmProgressReport",
            summary = "Say that the figures count; for somebody else than who submitted them")
    @APIResponseSchema(ProgressReportResponse.class)
    public Response confirm(@BeanParam Target target) {
        return reply(service.confirm(target));
    }

    @POST
    @Path("{id}/restatements")
    @Idempotent
    @RolesAllowed({Roles.DATA_OFFICER, Roles.PROJECTS_CLERK})
    @Operation(
            operationId = "restateProgressReport",
            summary = "Correct figures that count, with the reason; for somebody else than who submitted them")
    @APIResponseSchema(ProgressReportResponse.class)
    public Response restate(@BeanParam Target target, @Valid @NotNull RestateReport request) {
        return reply(service.restate(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfProgressReport", summary = "Every change of a progress report, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(ProgressReport.class, reports.require(id).id(), ProgressReportResponse::of);
    }

    private static Response reply(ProgressReportResponse report) {
        return Replies.ok(report.version(), report);
    }
}
