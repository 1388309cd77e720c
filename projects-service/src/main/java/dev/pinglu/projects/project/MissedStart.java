package dev.pinglu.projects.project;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.AlertRule;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.alert.Threshold;
import dev.pinglu.kit.alert.Thresholds;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The month in which a project was to start has passed, and it has not started: yellow with the first missed month, red with the
 * third in a row. Months are counted from the plan that holds now, so that a new plan takes the alert back; it does so after a
 * week, for a plan that is put off and taken up again changes nothing. A project that is suspended or cancelled is not waited for.
 */
final class MissedStart {
    private static final AlertRule RULE = new AlertRule(
            "projects.missed-planned-start",
            1,
            new Wording("逾期未开工", "Planned start missed"),
            Thresholds.rising(Threshold.of(Severity.WARNING, 1, 1), Threshold.of(Severity.CRITICAL, 3, 2)),
            7);
    private static final Wording PLANNED = new Wording("计划开工月份", "Planned start");
    private static final Wording MISSED = new Wording("逾期月数", "Months missed");

    private MissedStart() {}

    static List<Reading> of(Project project, Subject subject, LocalDate today) {
        var planned = ProjectWork.plannedStart(project);
        return planned == null || !isAwaited(project)
                ? List.of()
                : List.of(reading(subject, YearMonth.from(planned), YearMonth.from(today)));
    }

    /** What is a mere possibility is waited for only once a year's plan says so. */
    private static boolean isAwaited(Project project) {
        return project.overlay() == Overlay.NONE
                && switch (project.stage()) {
                    case LEAD, RESERVE -> isListed(project);
                    case PREPARATION, READY -> true;
                    case CONSTRUCTION, COMPLETED, COMMISSIONED, FULL_CAPACITY, CLOSED -> false;
                };
    }

    private static boolean isListed(Project project) {
        return project.listings().stream()
                .anyMatch(listing -> listing.exitedOn() == null && listing.plannedStartMonth() != null);
    }

    private static Reading reading(Subject subject, YearMonth planned, YearMonth now) {
        long missed = Math.max(0, ChronoUnit.MONTHS.between(planned, now));
        return Reading.of(
                RULE,
                subject,
                missed,
                planned.plusMonths(1).atDay(1),
                new AlertInput("plannedStart", PLANNED, planned.toString(), AlertInput.Unit.MONTH),
                new AlertInput("missedMonths", MISSED, String.valueOf(missed), AlertInput.Unit.MONTHS));
    }
}
