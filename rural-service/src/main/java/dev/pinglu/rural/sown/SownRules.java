package dev.pinglu.rural.sown;

import static java.util.stream.Collectors.toSet;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
     * Everything that is wrong with a new record by itself.
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
        }
        if (sown.year() > on.getYear() + 1) {
            found.add(new Violation("sown.year", path + "year", "Nothing is sown for " + sown.year() + " yet"));
        }
        return found;
    }

    /**
     * Which of some new records would count twice, because the same crop of the same harvest stands above or below their place:
     * in the ledger, wherever the caller may look, or among themselves. Asked once their places are known to be the caller's.
     *
     * @param path prefix of every reported path of the record with this number, empty or ending in a dot
     */
    List<Violation> overlaps(List<RegisterSown> sown, IntFunction<String> path) {
        var harvests = sown.stream().map(Harvest::of).toList();
        records.lock(harvests);
        var recorded = records.recorded(
                harvests,
                harvests.stream()
                        .flatMap(harvest -> aboveAndBelow(harvest.place()))
                        .collect(toSet()));
        var entering = Set.copyOf(harvests);
        return IntStream.range(0, harvests.size())
                .filter(i -> {
                    var harvest = harvests.get(i);
                    return aboveAndBelow(harvest.place()).map(harvest::in).anyMatch(recorded::contains)
                            || above(harvest.place()).map(harvest::in).anyMatch(entering::contains);
                })
                .mapToObj(i -> new Violation(
                        "sown.overlap",
                        path.apply(i) + "divisionCode",
                        "This crop of this harvest is recorded above or below this place; it would count twice"))
                .toList();
    }

    private boolean isTooWide(String code) {
        return divisions.find(code).orElseThrow().level().compareTo(Level.TOWNSHIP) < 0;
    }

    private Stream<String> aboveAndBelow(String code) {
        return Stream.concat(above(code), divisions.subtreeOf(code).stream().skip(1));
    }

    private Stream<String> above(String code) {
        return divisions.lineOf(code).stream().skip(1);
    }
}
