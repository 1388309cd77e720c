package dev.pinglu.rural.sown;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The rules that a new sown record keeps, whichever way it enters. */
@Singleton
class SownRules {
    private final Divisions divisions;
    private final Scope scope;
    private final SownRecords records;

    SownRules(Divisions divisions, Scope scope, SownRecords records) {
        this.divisions = divisions;
        this.scope = scope;
        this.records = records;
    }

    /**
     * Everything that is wrong with a new record. What is recorded above or below counts wherever the caller may look, so
     * that nothing counts twice; a place outside the caller's division is refused before anything is looked up.
     *
     * @param on the day on which it must hold
     * @param path prefix of every reported path, empty or ending in a dot
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a place outside the caller's division
     */
    List<Violation> violations(RegisterSown sown, SownStage stage, LocalDate on, String path) {
        var found = new ArrayList<>(SownRecord.violations(stage, sown.figures(), path + "figures."));
        var place = divisions.placeViolation(sown.divisionCode(), on, path + "divisionCode");
        place.ifPresent(found::add);
        if (place.isEmpty()) {
            scope.requireCovered(sown.divisionCode());
        }
        if (place.isEmpty() && isTooWide(sown.divisionCode())) {
            found.add(new Violation("sown.place", path + "divisionCode", "Expected a township or a place below it"));
        } else if (place.isEmpty() && records.existIn(aboveAndBelow(sown.divisionCode()), sown)) {
            found.add(overlap(path));
        }
        if (sown.year() > on.getYear() + 1) {
            found.add(new Violation("sown.year", path + "year", "Nothing is sown for " + sown.year() + " yet"));
        }
        return found;
    }

    /** A crop of a harvest stands above or below a place already. */
    static Violation overlap(String path) {
        return new Violation(
                "sown.overlap",
                path + "divisionCode",
                "This crop of this harvest is recorded above or below this place; it would count twice");
    }

    private boolean isTooWide(String code) {
        return divisions.find(code).orElseThrow().level().compareTo(Level.TOWNSHIP) < 0;
    }

    private List<String> aboveAndBelow(String code) {
        var places = new LinkedHashSet<>(divisions.lineOf(code));
        places.addAll(divisions.subtreeOf(code));
        places.remove(code);
        return List.copyOf(places);
    }
}
