package dev.pinglu.rural.project;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a step demands beyond being a step of the table; a refusal lists all that is missing at once. */
final class CourseGuards {
    private static final Set<RuralStage> DOCUMENTED = Set.of(RuralStage.REPLIED, RuralStage.ACCEPTED);

    private CourseGuards() {}

    static void check(RuralProject project, ChangeRuralStage step, LocalDate today) {
        var found = new ArrayList<Violation>();
        checkDay(found, project, step.on(), today);
        if (DOCUMENTED.contains(step.to())) {
            requireDocument(found, step.to(), step.document());
        }
        if (step.to() == RuralStage.APPROVED && project.funds().plannedFen() == 0) {
            found.add(new Violation("rural-project.plan.missing", "to", "APPROVED needs the plan of its funds"));
        }
        Problems.refuseIfAny(found);
    }

    static void check(RuralProject project, ChangeRuralOverlay change, LocalDate today) {
        var found = new ArrayList<Violation>();
        checkDay(found, project, change.on(), today);
        if (change.to() == RuralOverlay.CANCELLED) {
            requireDocument(found, change.to(), change.document());
        }
        Problems.refuseIfAny(found);
    }

    private static void requireDocument(List<Violation> found, Enum<?> to, @Nullable String document) {
        if (document == null) {
            found.add(new Violation("rural-project.document", "document", to + " needs the document it rests on"));
        }
    }

    private static void checkDay(List<Violation> found, RuralProject project, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            found.add(new Violation("rural-project.date.future", "on", on + " is in the future; today is " + today));
        }
        var course = project.course();
        if (!course.isEmpty() && on.isBefore(course.get(course.size() - 1).reachedOn())) {
            var last = course.get(course.size() - 1).reachedOn();
            found.add(new Violation("rural-project.date.order", "on", on + " is before the last step on " + last));
        }
    }
}
