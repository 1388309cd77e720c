package dev.pinglu.civility.activity;

import dev.pinglu.kit.ledger.TakeOver;
import dev.pinglu.kit.ledger.TakeOvers.Entrance;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** How activities from before the ledger enter it. */
@Singleton
class ActivityTakeOver implements Entrance<CarriedOverActivity, Activity> {
    private final ActivityRules rules;

    ActivityTakeOver(ActivityRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Violation> violations(CarriedOverActivity row, TakeOver batch, String path) {
        var found = new ArrayList<Violation>();
        found.addAll(rules.violations(row.activity(), path + "activity."));
        found.addAll(row.given().violations(row.stage(), path + "figures."));
        if (row.stage().begun() && row.activity().heldOn().isAfter(batch.asOf())) {
            found.add(
                    new Violation("activity.date.future", path + "activity.heldOn", "Not held yet on " + batch.asOf()));
        }
        return found;
    }

    @Override
    public Activity build(CarriedOverActivity row, TakeOver batch) {
        return Activity.carriedOver(row.activity(), row.stage(), row.given());
    }
}
