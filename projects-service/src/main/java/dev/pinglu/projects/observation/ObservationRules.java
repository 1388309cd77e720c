package dev.pinglu.projects.observation;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules that an observation keeps. */
@Singleton
class ObservationRules {
    private final Divisions divisions;

    ObservationRules(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Everything that is wrong with an observation. */
    List<Violation> violations(RecordObservation request, LocalDate today) {
        var found = new ArrayList<Violation>();
        divisions.placeViolation(request.divisionCode(), today, "divisionCode").ifPresent(found::add);
        var period = ObservedPeriod.parse(request.period());
        if (period.isEmpty()) {
            found.add(new Violation(
                    "observation.period", "period", "Expected 2022, 2022Q3, 2022-02 or merged months 2022-01..08"));
        } else if (!period.get().end().isBefore(today)) {
            found.add(new Violation(
                    "observation.period.open",
                    "period",
                    "The period ends on " + period.get().end()));
        }
        found.addAll(request.figures().violations(request.indicator(), "figures."));
        return found;
    }
}
