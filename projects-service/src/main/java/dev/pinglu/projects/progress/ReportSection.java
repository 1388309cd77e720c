package dev.pinglu.projects.progress;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.project.Overlay;
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
import java.time.YearMonth;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The last reports of a project, as its page shows them. */
@Path("/projects/key-projects/{id}/progress-reports")
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
class ReportSection {
    private static final int LINES = 12;

    private final Template template;
    private final Layout layout;
    private final Projects projects;
    private final ProgressReports reports;
    private final ReportView view;
    private final BusinessDay businessDay;

    ReportSection(
            @Location("progress/section.html") Template template,
            Layout layout,
            Projects projects,
            ProgressReports reports,
            ReportView view,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.projects = projects;
        this.reports = reports;
        this.view = view;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var project = projects.require(id).state();
        var latestFirst = reports.of(id).stream()
                .sorted(Comparator.comparing(ProgressReport::month).reversed())
                .toList();
        return layout.part(template, lang)
                .data("projectId", id)
                .data("rows", latestFirst.stream().limit(LINES).map(this::row).toList())
                .data("more", latestFirst.size() > LINES)
                .data(
                        "owed",
                        latestFirst.stream()
                                .filter(report -> report.status().isOpen())
                                .min(Comparator.comparing(ProgressReport::month))
                                .map(this::row)
                                .orElse(null))
                .data("mayOpen", layout.has(Roles.PROJECTS_CLERK) && project.overlay() != Overlay.CANCELLED)
                .data("mayEnter", layout.has(Roles.PROJECTS_CLERK))
                .data("form", Form.empty(lang))
                .data("month", next(latestFirst.stream().map(ProgressReport::month)));
    }

    private ReportRow row(ProgressReport report) {
        return ReportRow.of(view.of(report), businessDay.today());
    }

    /** The month that follows those reported, as far as it has ended. */
    private YearMonth next(Stream<YearMonth> reported) {
        var ended = YearMonth.from(businessDay.today()).minusMonths(1);
        return reported.findFirst()
                .map(last -> last.plusMonths(1))
                .filter(month -> month.isBefore(ended))
                .orElse(ended);
    }
}
