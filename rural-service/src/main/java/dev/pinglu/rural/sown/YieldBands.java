package dev.pinglu.rural.sown;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.rural.threshold.Thresholds;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Between which yields a crop's harvest is plausible; outside, the record is kept and a warning shown. */
@Singleton
class YieldBands {
    private final Thresholds thresholds;

    YieldBands(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<Violation> warnings(SownRecord sown) {
        var yield = sown.figures().yieldKgPerMu();
        if (yield.isEmpty()) {
            return List.of();
        }
        var harvest = LocalDate.of(sown.year(), 12, 31);
        var low = thresholds.require("sown.yield.low." + sown.crop(), harvest);
        var high = thresholds.require("sown.yield.high." + sown.crop(), harvest);
        if (yield.get().compareTo(low) >= 0 && yield.get().compareTo(high) <= 0) {
            return List.of();
        }
        return List.of(new Violation(
                "sown.yield.plausible",
                "outputTonnes",
                yield.get() + " kg/mu; " + sown.crop() + " yields " + low + " to " + high));
    }
}
