package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a step demands beyond being a step of the table; a refusal lists all that is missing at once. */
final class StageGuards {
    private StageGuards() {}

    /** Checks a step of the stage machine. */
    static void check(Project project, ChangeStage step, List<StepCondition> conditions, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (step.to() == ProjectStage.PREPARATION && project.description().code == null) {
            found.add(new Violation("project.code.missing", "code", "PREPARATION needs the national project code"));
        }
        checkDay(found, project, step.on(), today);
        if (found.isEmpty()) {
            project.actualDates().reached(step.to(), step.on()).violations(step.to(), today, "").stream()
                    .map(violation -> new Violation(violation.rule(), "on", violation.message()))
                    .forEach(found::add);
        }
        conditions.forEach(condition -> found.addAll(condition.missing(project.id(), step.to(), step.on())));
        Problems.refuseIfAny(found);
    }

    /** Checks a suspension, a resumption or a cancellation. */
    static void check(Project project, ChangeOverlay change, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (change.to() == Overlay.CANCELLED && change.document() == null) {
            found.add(
                    new Violation("project.cancel.document", "document", "A cancellation needs its decision document"));
        }
        checkDay(found, project, change.on(), today);
        Problems.refuseIfAny(found);
    }

    private static void checkDay(List<Violation> found, Project project, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            found.add(new Violation("project.date.future", "on", on + " is in the future; today is " + today));
        }
        var course = project.course();
        if (!course.isEmpty() && on.isBefore(course.get(course.size() - 1).reachedOn())) {
            var last = course.get(course.size() - 1).reachedOn();
            found.add(new Violation("project.date.order", "on", on + " is before the last step on " + last));
        }
    }
}
