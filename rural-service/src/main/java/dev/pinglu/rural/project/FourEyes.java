package dev.pinglu.rural.project;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import java.util.ArrayList;
import java.util.Objects;

/**
 * Who proposes does not decide: neither in another role, nor under the cover of a change to what was decided. What is decided
 * with APPROVED changes only by whoever may decide.
 */
final class FourEyes {
    private static final String DECISION = "rural-project.decision";

    private FourEyes() {}

    /** Refuses a decision of someone who registered the project or reported a step of it. */
    static void requireOther(RuralProject project, String by) {
        boolean reported = project.course().stream()
                .anyMatch(step -> !step.stage().isDecision() && step.takenBy().equals(by));
        if (reported || project.registeredBy().equals(by)) {
            throw Problems.refused(
                    "rural-project.four-eyes",
                    "",
                    "Who registered the project or reported a step does not decide on it");
        }
    }

    /** Refuses a description that changes what was decided. */
    static void requireDecided(RuralProject project, DescribeRuralProject request) {
        if (project.stage() == RuralStage.RESERVE) {
            return;
        }
        var found = new ArrayList<Violation>();
        keep(found, "title", project.title(), request.title());
        keep(found, "category", project.category(), request.category());
        keep(found, "year", project.year(), request.year());
        keep(found, "divisionCode", project.divisionCode(), request.divisionCode());
        keep(found, "budgetFen", project.budgetFen(), request.budgetFen());
        Problems.refuseIfAny(found);
    }

    /** Refuses a line of a clerk that changes a plan that was decided. */
    static void requireDecided(RuralProject project, BookFunds booking) {
        boolean changed = booking.budgetFen() != null && booking.budgetFen() != project.budgetFen()
                || booking.entries().stream().anyMatch(line -> line.kind().isOfPlan() && !project.isBooked(line));
        if (project.stage() != RuralStage.RESERVE && changed) {
            throw Problems.refused(
                    DECISION,
                    "entries",
                    "The plan of an approved project is changed by the approver, see plan-changes");
        }
    }

    /** Refuses whatever is no change of a plan that was decided. */
    static void requirePlanChange(RuralProject project, BookFunds booking) {
        if (project.stage() == RuralStage.RESERVE
                || !booking.entries().stream().allMatch(line -> line.kind().isOfPlan())) {
            throw Problems.refused(
                    DECISION, "entries", "Only the plan of an approved project is decided; see fund-entries");
        }
    }

    /** Refuses a clerk's cancellation of what was decided. */
    static void requireUndecided(RuralProject project, RuralOverlay to) {
        if (to == RuralOverlay.CANCELLED && project.stage() != RuralStage.RESERVE) {
            throw Problems.refused(
                    DECISION, "to", "An approved project is cancelled by the approver, see cancellation");
        }
    }

    private static void keep(ArrayList<Violation> found, String path, Object decided, Object asked) {
        if (!Objects.equals(decided, asked)) {
            found.add(new Violation(DECISION, path, "It was decided with APPROVED, and stays"));
        }
    }
}
