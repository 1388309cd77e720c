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
        Problems.refuseIfAny(violations(project, step, conditions, today));
    }

    /** What is missing for a step of the stage machine. */
    static List<Violation> violations(
            Project project, ChangeStage step, List<StepCondition> conditions, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (step.to() == ProjectStage.PREPARATION && project.description().code == null) {
            found.add(new Violation("project.code.missing", "code", "PREPARATION needs the national project code"));
        }
        checkShare(found, project, step);
        checkDay(found, project, step.on(), today);
        if (found.isEmpty()) {
            project.actualDates().reached(step.to(), step.on()).violations(step.to(), today, "").stream()
                    .map(violation -> new Violation(violation.rule(), "on", violation.message()))
                    .forEach(found::add);
        }
        conditions.forEach(condition -> found.addAll(condition.missing(project, step.to(), step.on())));
        return found;
    }

    /** Checks a suspension, a resumption or a cancellation. */
    static void check(Project project, ChangeOverlay change, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (change.to() == Overlay.CANCELLED && change.document() == null) {
            found.add(
                    new Violation("project.cancel.document", "document", "A cancellation needs its decision document"));
        }
        checkVerification(found, project, change);
        checkDay(found, project, change.on(), today);
        Problems.refuseIfAny(found);
    }

    /** Checks that a course is taken back on a day on which it had come so far. */
    static void check(Project project, RestateCourse request, LocalDate today) {
        var found = new ArrayList<Violation>();
        checkDay(found, project, request.on(), today);
        Problems.refuseIfAny(found);
    }

    /** Checks that more is commissioned than before. */
    static void check(Project project, CommissionFurther statement, LocalDate today) {
        var found = new ArrayList<Violation>();
        var share = project.commissionedPct();
        if (share != null && statement.commissionedPct().compareTo(share) <= 0) {
            found.add(new Violation(
                    "project.commissioning.more",
                    "commissionedPct",
                    share.toPlainString() + " % are commissioned already; expected more"));
        }
        checkDay(found, project, statement.on(), today);
        Problems.refuseIfAny(found);
    }

    private static void checkShare(List<Violation> found, Project project, ChangeStage step) {
        if (step.commissionedPct() != null && step.to() != ProjectStage.COMMISSIONED) {
            found.add(new Violation(
                    "project.commissioning.share", "commissionedPct", "Only a step to COMMISSIONED has a share"));
        }
        if (project.stage() == ProjectStage.COMMISSIONED && !Commissioning.isWhole(project.commissionedPct())) {
            found.add(Commissioning.partial(step.to(), project.commissionedPct(), "to"));
        }
    }

    /**
     * What has been suspended for a year or more resumes once whoever gave the permit has verified it anew (建筑法第十条, here for every
     * stage that can be suspended).
     */
    private static void checkVerification(List<Violation> found, Project project, ChangeOverlay change) {
        var since = project.course().suspendedSince();
        if (since == null || change.to() != Overlay.NONE || change.on().isBefore(since.plusYears(1))) {
            return;
        }
        var verified = change.permitVerifiedOn();
        if (verified == null || verified.isBefore(since) || verified.isAfter(change.on())) {
            found.add(new Violation(
                    "project.resume.verification",
                    "permitVerifiedOn",
                    "Suspended since " + since
                            + ", for a year or more: the permit must have been verified anew since, by "
                            + change.on()));
        }
        if (change.document() == null) {
            found.add(new Violation(
                    "project.resume.document", "document", "The verification of the permit needs its document"));
        }
    }

    private static void checkDay(List<Violation> found, Project project, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            found.add(new Violation("project.date.future", "on", on + " is in the future; today is " + today));
        }
        project.course()
                .lastStep()
                .filter(on::isBefore)
                .ifPresent(last -> found.add(
                        new Violation("project.date.order", "on", on + " is before the last step on " + last)));
    }
}
