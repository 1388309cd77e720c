package dev.pinglu.projects.observation;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.util.List;

/** What is to be done about an observation: provisional figures wait for the final ones. No rule says by when. */
final class ObservationWork {
    private static final WorkKind CONFIRM =
            WorkKind.of("indicator-observation.confirm", "核实统计数据", "Confirm the figures");

    private ObservationWork() {}

    static List<Task> of(IndicatorObservation observation, Subject subject) {
        return switch (observation.mark()) {
            case PROVISIONAL -> List.of(Task.of(CONFIRM, subject, Roles.PROJECTS_CLERK));
            case CONFIRMED, RESTATED -> List.of();
        };
    }
}
