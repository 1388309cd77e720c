package dev.pinglu.projects.progress;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectEvent.Listing;
import dev.pinglu.projects.project.Projects;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The investment that was planned for the months of a year, this one unless it is asked for another, beside what was reported. */
@Path("/projects/key-projects/{id}/investment-plan")
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
class PlanSection {
    private final Template template;
    private final Layout layout;
    private final Projects projects;
    private final ProgressReports reports;
    private final InvestmentPlans plans;
    private final BusinessDay businessDay;

    PlanSection(
            @Location("progress/plan.html") Template template,
            Layout layout,
            Projects projects,
            ProgressReports reports,
            InvestmentPlans plans,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.projects = projects;
        this.reports = reports;
        this.plans = plans;
        this.businessDay = businessDay;
    }

    /** What of the progress is known, for the page. */
    @TemplateData
    record Sums(
            @Nullable Long ytdFen,
            @Nullable BigDecimal completion,
            @Nullable BigDecimal timeGapPoints,
            @Nullable BigDecimal plannedCurveRate,
            @Nullable String reportedThrough) {
        static final Sums NONE = new Sums(null, null, null, null, null);

        static Sums of(InvestmentProgress progress) {
            return new Sums(
                    progress.ytdFen().orElse(null),
                    progress.completion().orElse(null),
                    progress.timeGapPoints().orElse(null),
                    progress.plannedCurveRate().orElse(null),
                    progress.reportedThrough().orElse(null));
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("year") @Nullable String asked,
            @QueryParam("lang") @Nullable String lang) {
        var project = projects.require(id).state();
        var present = businessDay.today().getYear();
        var year = QueryValues.year("year", asked).orElse(present);
        var ofProject = plans.of(id);
        var plan = ofProject.stream().filter(one -> one.year() == year).findFirst();
        var line = new ReportLine(reports.of(id));
        return layout.part(template, lang)
                .data("projectId", id)
                .data("year", year)
                .data("others", others(year, present, project, ofProject))
                .data("plan", plan.map(InvestmentPlanResponse::from).orElse(null))
                .data("revised", plan.isPresent())
                .data(
                        "at",
                        plan.map(one -> InvestmentPlanResource.PATH + "/" + one.id())
                                .orElse(""))
                .data(
                        "annualPlanFen",
                        PlanMonths.listing(project, year)
                                .map(Listing::annualPlanFen)
                                .orElse(null))
                .data("chart", PlanChart.of(year, plan, line))
                .data(
                        "sums",
                        ended(year)
                                .map(month -> Sums.of(InvestmentProgress.of(project, month, line, ofProject)))
                                .orElse(Sums.NONE))
                .data("mayPlan", layout.has(Roles.PROJECTS_CLERK) && project.overlay() != Overlay.CANCELLED)
                .data("form", Form.empty(lang));
    }

    /** The years beside the one that is shown: of every plan, of every place in a plan of the district, and the present one. */
    private static List<Integer> others(
            int shown, int present, ProjectEvent.State project, List<InvestmentPlan> plans) {
        return Stream.of(
                        Stream.of(present),
                        plans.stream().map(InvestmentPlan::year),
                        project.listings().stream()
                                .filter(listing -> listing.exitedOn() == null)
                                .map(Listing::year))
                .flatMap(years -> years)
                .distinct()
                .filter(year -> year != shown)
                .sorted()
                .toList();
    }

    /** The last month of a year that has ended; empty while none has. */
    private Optional<YearMonth> ended(int year) {
        var last = YearMonth.from(businessDay.today()).minusMonths(1);
        var december = YearMonth.of(year, PlanMonths.OF_YEAR);
        return Optional.of(last.isBefore(december) ? last : december).filter(month -> month.getYear() == year);
    }
}
