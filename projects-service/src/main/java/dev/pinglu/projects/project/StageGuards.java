package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;

/** What a step of the stage machine demands beyond being a step of it. */
final class StageGuards {
    private StageGuards() {}

    /**
     * Checks everything at once, so that a refusal lists all that is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with the violations
     */
    static void check(Project project, ProjectStage to, LocalDate on, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (to == ProjectStage.PREPARATION && project.code() == null) {
            found.add(new Violation("project.code.missing", "code", "PREPARATION needs the national project code"));
        }
        if (on.isAfter(today)) {
            found.add(new Violation("project.date.future", "on", on + " is in the future; today is " + today));
        } else {
            project.actualDates().reached(to, on).violations(to, today, "").stream()
                    .map(violation -> new Violation(violation.rule(), "on", violation.message()))
                    .forEach(found::add);
        }
        if (!found.isEmpty()) {
            throw Problems.refused(found);
        }
    }
}
