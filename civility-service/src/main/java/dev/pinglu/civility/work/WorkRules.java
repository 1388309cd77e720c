package dev.pinglu.civility.work;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The rules that a work's description keeps, whichever way it enters. */
@Singleton
class WorkRules {
    private static final int EARLIEST = 2000;

    private final Divisions divisions;

    WorkRules(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * Everything that is wrong with a description.
     *
     * @param on the day on which it must hold
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(DescribeWork work, LocalDate on, String path) {
        var found = new ArrayList<Violation>();
        divisions.placeViolation(work.divisionCode(), on, path + "divisionCode").ifPresent(found::add);
        if (work.year() < EARLIEST || work.year() > on.getYear() + 1) {
            found.add(new Violation("work.year", path + "year", "There is no plan of " + work.year()));
        }
        var sources = EnumSet.noneOf(FundSource.class);
        for (int i = 0; i < work.funds().size(); i++) {
            var source = work.funds().get(i).source();
            if (!sources.add(source)) {
                found.add(new Violation(
                        "work.funding.source", path + "funding[" + i + "].source", source + " stands twice"));
            }
        }
        return found;
    }
}
