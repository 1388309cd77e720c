package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Violation;
import java.util.List;

/**
 * A step that may follow, and what it would be refused for if it were taken today.
 *
 * @param name the stage as clerks call it
 * @param missing empty for a step that can be taken
 */
public record NextStep(ProjectStage to, String name, List<Violation> missing) {
    static NextStep of(ProjectStage to, List<Violation> missing) {
        return new NextStep(to, to.chinese(), List.copyOf(missing));
    }
}
