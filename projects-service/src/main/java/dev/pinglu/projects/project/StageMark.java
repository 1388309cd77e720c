package dev.pinglu.projects.project;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage on the line of a project's life.
 *
 * @param since the day on which it was reached; unknown for what was taken over
 */
@TemplateData
record StageMark(ProjectStage stage, @Nullable LocalDate since, boolean reached, boolean present) {

    /** All stages; that of the closure only for what is closed. */
    static List<StageMark> of(ProjectResponse project) {
        var at = project.state().stage();
        return Arrays.stream(ProjectStage.values())
                .filter(stage -> stage != ProjectStage.CLOSED || at == ProjectStage.CLOSED)
                .map(stage -> mark(project, stage, at))
                .toList();
    }

    private static StageMark mark(ProjectResponse project, ProjectStage stage, ProjectStage at) {
        var since = since(project, stage);
        // What was commissioned without having been completed has passed that stage by.
        var passedBy = stage == ProjectStage.COMPLETED && at != stage && since == null;
        return new StageMark(stage, since, at.isAtLeast(stage) && !passedBy, stage == at);
    }

    private static @Nullable LocalDate since(ProjectResponse project, ProjectStage stage) {
        var state = project.state();
        var actual = switch (stage) {
            case CONSTRUCTION -> state.actualStart();
            case COMPLETED -> state.actualCompletion();
            case COMMISSIONED -> state.actualCommissioning();
            case FULL_CAPACITY -> state.actualFullCapacity();
            case LEAD, RESERVE, PREPARATION, READY, CLOSED -> null;
        };
        return actual != null || state.carriedOver() && state.stage() == stage
                ? actual
                : project.course().stream()
                        .filter(step -> step.stage() == stage && !step.takenBack() && !step.restatement())
                        .findFirst()
                        .map(ProjectResponse.CourseStep::on)
                        .orElse(null);
    }
}
