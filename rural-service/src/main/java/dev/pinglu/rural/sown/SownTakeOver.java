package dev.pinglu.rural.sown;

import dev.pinglu.kit.ledger.TakeOver;
import dev.pinglu.kit.ledger.TakeOvers.Entrance;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.util.List;

/** How sown records from before the ledger enter it. */
@Singleton
class SownTakeOver implements Entrance<CarriedOverSown, SownRecord> {
    private final SownRules rules;

    SownTakeOver(SownRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Violation> violations(CarriedOverSown row, TakeOver batch, String path) {
        return rules.violations(row.sown(), row.stage(), batch.asOf(), path + "sown.");
    }

    @Override
    public List<Violation> violations(List<CarriedOverSown> rows) {
        return rules.overlaps(rows.stream().map(CarriedOverSown::sown).toList(), row -> "records[" + row + "].sown.");
    }

    @Override
    public SownRecord build(CarriedOverSown row, TakeOver batch) {
        return SownRecord.carriedOver(row);
    }
}
