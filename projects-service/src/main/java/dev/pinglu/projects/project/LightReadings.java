package dev.pinglu.projects.project;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.light.LightReading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** What rules of the traffic light read of a project by itself. */
final class LightReadings {
    private static final String SUSPENDED = "projects.suspended";
    private static final Wording SINCE = new Wording("停建日期", "Suspended on");

    private LightReadings() {}

    static List<LightReading> of(Project project, Subject subject, LocalDate today) {
        return Stream.concat(
                        MissedStart.of(project, subject, today).stream().map(LightReading::of),
                        suspension(project, today))
                .toList();
    }

    /** Through the anniversary it is a year, and over a year from the next day on. */
    private static Stream<LightReading> suspension(Project project, LocalDate today) {
        var since = project.course().suspendedSince();
        if (since == null) {
            return Stream.empty();
        }
        return Stream.of(new LightReading(
                SUSPENDED,
                ChronoUnit.MONTHS.between(since, today.minusDays(1)),
                since,
                List.of(new AlertInput("suspendedOn", SINCE, since.toString(), AlertInput.Unit.DATE))));
    }
}
