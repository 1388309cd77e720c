package dev.pinglu.projects.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.page.ChangeLine;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.Projects;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The report of a month: what it says, the form by which it is entered or restated, and what became of it. */
@Path(ReportListPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ReportPage {
    private final Template template;
    private final Template restatement;
    private final Template changes;
    private final Layout layout;
    private final ProgressReports reports;
    private final Projects projects;
    private final InvestmentPlans plans;
    private final ReportView view;
    private final History history;
    private final Actor actor;
    private final BusinessDay businessDay;
    private final ObjectMapper json;

    ReportPage(
            @Location("progress/page.html") Template template,
            @Location("progress/restatement.html") Template restatement,
            @Location("kit/changes.html") Template changes,
            Layout layout,
            ProgressReports reports,
            Projects projects,
            InvestmentPlans plans,
            ReportView view,
            History history,
            Actor actor,
            BusinessDay businessDay,
            ObjectMapper json) {
        this.template = template;
        this.restatement = restatement;
        this.changes = changes;
        this.layout = layout;
        this.reports = reports;
        this.projects = projects;
        this.plans = plans;
        this.view = view;
        this.history = history;
        this.actor = actor;
        this.businessDay = businessDay;
        this.json = json;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var report = reports.require(id);
        var clerk = layout.has(Roles.PROJECTS_CLERK);
        var judges = clerk || layout.has(Roles.DATA_OFFICER);
        var own = actor.name().equals(report.submittedBy());
        return page(template, report, lang)
                .data("mayEnter", clerk && report.status().isOpen())
                .data("mayReturn", judges && report.status() == ReportStatus.SUBMITTED)
                .data("mayConfirm", judges && !own && report.status() == ReportStatus.SUBMITTED)
                .data("mayRestate", judges && !own && report.status().counts())
                .data("own", judges && own && !report.status().isOpen())
                .data("mayReadHistory", judges || layout.has(Roles.LEADER) || layout.has(Roles.AUDITOR));
    }

    @GET
    @Path("{id}/restatement")
    @RolesAllowed({Roles.DATA_OFFICER, Roles.PROJECTS_CLERK})
    @Operation(hidden = true)
    public TemplateInstance restate(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        return page(restatement, reports.require(id), lang);
    }

    private TemplateInstance page(Template shown, ProgressReport report, @Nullable String lang) {
        var line = new ReportLine(reports.of(report.projectId()));
        var project = projects.referred(report.projectId()).map(Project::state);
        var year = report.month().getYear();
        return layout.page(shown, lang)
                .data("row", ReportRow.of(view.of(report), businessDay.today()))
                .data("entry", FigureForm.of(report, line, json, lang))
                .data(
                        "plannedFen",
                        plans.of(report.projectId()).stream()
                                .filter(plan -> plan.year() == year)
                                .findFirst()
                                .map(plan -> plan.current()
                                        .months()
                                        .get(report.month().getMonthValue() - 1))
                                .orElse(null))
                .data(
                        "annualPlanFen",
                        project.flatMap(state -> PlanMonths.listing(state, year))
                                .map(listing -> listing.annualPlanFen())
                                .orElse(null))
                .data(
                        "totalFen",
                        project.map(state -> state.totalInvestmentFen()).orElse(null));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance history(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var entries = history.of(ProgressReport.class, reports.require(id).id(), ProgressReportResponse::of);
        return layout.part(changes, lang).data("changes", ChangeLine.of(entries, Form.empty(lang), ReportPage::isTold));
    }

    /** The public state says the same once more. */
    private static boolean isTold(String field) {
        return List.of("status", "dueOn", "returnReason").contains(field) || field.startsWith("figures.");
    }
}
