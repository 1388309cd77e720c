package dev.pinglu.projects.progress;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.project.Projects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far a project has come, over HTTP. */
@Path("/api/projects/key-projects/{id}/investment-progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress reports")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class InvestmentProgressResource {
    private final Projects projects;
    private final ProgressReports reports;
    private final InvestmentPlans plans;
    private final BusinessDay businessDay;

    InvestmentProgressResource(
            Projects projects, ProgressReports reports, InvestmentPlans plans, BusinessDay businessDay) {
        this.projects = projects;
        this.reports = reports;
        this.plans = plans;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(
            operationId = "getInvestmentProgressOfKeyProject",
            summary = "What was invested at the end of a month, beside what was planned and what is done")
    public InvestmentProgress progress(
            @PathParam("id") UUID id,
            @QueryParam("month")
                    @Parameter(description = "A month such as 2022-09; the last that has ended unless it is given")
                    @Nullable
                    String month) {
        var project = projects.require(id).state();
        return InvestmentProgress.of(project, asked(month), new ReportLine(reports.of(id)), plans.of(id));
    }

    private YearMonth asked(@Nullable String month) {
        if (month == null || month.isBlank()) {
            return YearMonth.from(businessDay.today()).minusMonths(1);
        } else if (!month.matches(Month.FORM)) {
            throw Problems.invalid("query.month", "month", "Expected " + Month.MESSAGE);
        }
        return YearMonth.parse(month);
    }
}
