package dev.pinglu.civility.work;

import dev.pinglu.kit.ledger.TakeOver;
import dev.pinglu.kit.ledger.TakeOvers.Entrance;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** How works that were surveyed before the ledger began enter it. */
@Singleton
class WorkTakeOver implements Entrance<CarriedOverWork, CivilityWork> {
    private final WorkRules rules;

    WorkTakeOver(WorkRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Violation> violations(CarriedOverWork row, TakeOver batch, String path) {
        var found = new ArrayList<Violation>();
        found.addAll(rules.violations(row.work(), batch.asOf(), path + "work."));
        found.addAll(row.dates().violations(row.stage(), batch.asOf(), path + "dates."));
        if (row.consent() != null) {
            found.addAll(row.consent().violations(row.work().households(), path + "consent."));
        }
        return found;
    }

    @Override
    public CivilityWork build(CarriedOverWork row, TakeOver batch) {
        return CivilityWork.carriedOver(row.work(), row.stage(), row.dates(), row.consent());
    }
}
