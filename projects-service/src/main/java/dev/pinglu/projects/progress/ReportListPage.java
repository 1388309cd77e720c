package dev.pinglu.projects.progress;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.project.ProjectLevel;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The monthly reports as a clerk has them open, and how many are still missing. */
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
class ReportListPage {
    static final String PATH = "/projects/progress-reports";

    private static final List<String> FILTERS = List.of("month", "status", "division", "level", "sort");
    private static final int MONTHS = 24;
    private static final String LATEST_FIRST = "-month";

    private final Template template;
    private final Layout layout;
    private final ProgressReports reports;
    private final ReportView view;
    private final BusinessDay businessDay;

    ReportListPage(
            @Location("progress/list.html") Template template,
            Layout layout,
            ProgressReports reports,
            ReportView view,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.reports = reports;
        this.view = view;
        this.businessDay = businessDay;
    }

    /** Reports that wait for something: the parameter that shows them alone, and how many there are. */
    @TemplateData
    record Waiting(String parameter, String value, long count, boolean shown) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ProgressQuery query, @QueryParam("lang") @Nullable String lang) {
        var waiting = Stream.of(
                        waiting(query, "overdue", "true", query.of(null, true)),
                        waiting(query, "status", "DRAFT", query.of(ReportStatus.DRAFT, false)),
                        waiting(query, "status", "RETURNED", query.of(ReportStatus.RETURNED, false)),
                        waiting(query, "status", "SUBMITTED", query.of(ReportStatus.SUBMITTED, false)))
                .toList();
        var form = filters(query, lang);
        query.sort = query.sort == null || query.sort.isBlank() ? LATEST_FIRST : query.sort;
        var found = reports.page(query);
        return layout.page(template, lang)
                .data("form", form)
                .data("filters", FILTERS)
                .data("overdue", Objects.requireNonNullElse(query.overdue, ""))
                .data("project", Objects.requireNonNullElse(query.project, ""))
                .data("waiting", waiting)
                .data(
                        "lines",
                        found.items().stream()
                                .map(report -> ReportRow.of(view.of(report), businessDay.today()))
                                .toList())
                .data("next", found.nextPageToken().orElse(""));
    }

    private Waiting waiting(ProgressQuery asked, String parameter, String value, ProgressQuery counted) {
        var present = parameter.equals("status") ? asked.status : asked.overdue;
        return new Waiting(parameter, value, reports.count(counted), value.equals(present));
    }

    private Form filters(ProgressQuery query, @Nullable String lang) {
        return layout.asked(lang)
                .choose("month", months(query))
                .choose("status", "status", ReportStatus.values())
                .choose("division", layout.places())
                .choose("level", "level", ProjectLevel.values())
                .sort("month", "project");
    }

    /** Those that have ended, and whatever month or year is asked for. */
    private Map<String, String> months(ProgressQuery query) {
        var last = YearMonth.from(businessDay.today()).minusMonths(1);
        var ended = Stream.iterate(last, month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(YearMonth::toString);
        return Stream.concat(Stream.ofNullable(query.month).filter(month -> !month.isBlank()), ended)
                .distinct()
                .collect(Collectors.toMap(month -> month, month -> month, (one, other) -> one, LinkedHashMap::new));
    }
}
