package dev.pinglu.projects.park;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules that a park's description keeps. */
@Singleton
class ParkRules {
    private final Divisions divisions;

    ParkRules(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Everything that is wrong with a description. */
    List<Violation> violations(DescribePark park, LocalDate today) {
        var found = new ArrayList<Violation>();
        divisions.placeViolation(park.divisionCode(), today, "divisionCode").ifPresent(found::add);
        var body = park.managementBody();
        if (body == null) {
            return found;
        }
        var formedOn = body.formedOn();
        var movedInOn = body.movedInOn();
        if (formedOn != null && formedOn.isAfter(today)) {
            found.add(future("managementBody.formedOn", formedOn, today));
        }
        if (movedInOn != null && movedInOn.isAfter(today)) {
            found.add(future("managementBody.movedInOn", movedInOn, today));
        }
        if (formedOn != null && movedInOn != null && movedInOn.isBefore(formedOn)) {
            found.add(new Violation(
                    "park.body.order", "managementBody.movedInOn", "A body cannot move in before it is formed"));
        }
        return found;
    }

    private static Violation future(String path, LocalDate on, LocalDate today) {
        return new Violation("park.date.future", path, on + " is in the future; today is " + today);
    }
}
