package dev.pinglu.rural.sown;

import static java.util.stream.Collectors.toSet;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.ledger.TakeOver;
import dev.pinglu.kit.ledger.TakeOvers.Entrance;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** How sown records from before the ledger enter it. */
@Singleton
class SownTakeOver implements Entrance<CarriedOverSown, SownRecord> {
    private final SownRules rules;
    private final Divisions divisions;

    SownTakeOver(SownRules rules, Divisions divisions) {
        this.rules = rules;
        this.divisions = divisions;
    }

    /** A harvest of a crop in one place. */
    private record Harvest(int year, Season season, Crop crop, String place) {
        static Harvest of(RegisterSown sown, String place) {
            return new Harvest(sown.year(), sown.season(), sown.crop(), place);
        }
    }

    /**
     * Refuses rows of one batch that lie within each other; rows against the ledger are checked one by one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that lists the inner rows
     */
    void refuseOverlaps(List<CarriedOverSown> rows) {
        var harvests = rows.stream()
                .map(row -> Harvest.of(row.sown(), row.sown().divisionCode()))
                .collect(toSet());
        var found = new ArrayList<Violation>();
        for (int i = 0; i < rows.size(); i++) {
            var sown = rows.get(i).sown();
            if (divisions.lineOf(sown.divisionCode()).stream()
                    .skip(1)
                    .anyMatch(above -> harvests.contains(Harvest.of(sown, above)))) {
                found.add(SownRules.overlap("records[" + i + "].sown."));
            }
        }
        Problems.refuseIfAny(found);
    }

    @Override
    public List<Violation> violations(CarriedOverSown row, TakeOver batch, String path) {
        return rules.violations(row.sown(), row.stage(), batch.asOf(), path + "sown.");
    }

    @Override
    public SownRecord build(CarriedOverSown row, TakeOver batch) {
        return SownRecord.carriedOver(row);
    }
}
