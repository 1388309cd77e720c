package dev.pinglu.projects.progress;

import dev.pinglu.kit.event.EventType;
import dev.pinglu.projects.project.ProjectLevel;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an investment plan publishes; the JSON Schema beside the application describes each field. */
public sealed interface PlanEvent {

    /**
     * The whole public state of a plan.
     *
     * @param annualPlanFen what the listing of the year plans now
     * @param inStep whether the months add up to it
     */
    @EventType("dev.pinglu.projects.investment-plan.state.v1")
    @Schema(name = "InvestmentPlanState")
    record State(
            UUID id,
            UUID projectId,
            String projectTitle,
            int year,
            ProjectLevel level,
            String sector,
            boolean listed,
            @Nullable Long annualPlanFen,
            boolean inStep,
            List<Month> months,
            int revision,
            String divisionCode,
            boolean removed)
            implements PlanEvent {

        static State of(InvestmentPlan plan) {
            var project = plan.project();
            return new State(
                    plan.id(),
                    plan.projectId(),
                    project.projectTitle(),
                    plan.year(),
                    project.level(),
                    project.sector(),
                    project.listed(),
                    plan.annualPlanFen(),
                    plan.isInStep(),
                    Month.of(plan.year(), plan.current().months()),
                    plan.current().number(),
                    project.divisionCode(),
                    plan.removed());
        }
    }

    /** What is planned for one month. */
    @Schema(name = "PlannedMonth")
    record Month(String month, long plannedFen) {
        static List<Month> of(int year, List<Long> months) {
            return IntStream.range(0, months.size())
                    .mapToObj(i -> new Month(YearMonth.of(year, i + 1).toString(), months.get(i)))
                    .toList();
        }
    }
}
