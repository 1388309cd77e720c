package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.kit.time.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which figures are wanted.
 *
 * @param by the dimension to split by; empty for totals
 * @param asOf a past day; absent for the present figures
 */
public record Question(
        Collection<Metric> metrics,
        Collection<String> divisions,
        Period period,
        String by,
        Optional<LocalDate> asOf,
        Tree tree) {

    /** The same, split. */
    public Question by(String dimension) {
        return new Question(metrics, divisions, period, dimension, asOf, tree);
    }

    /** The present totals of one division. */
    public static Question present(Collection<Metric> metrics, String division, Period period) {
        return new Question(metrics, List.of(division), period, "", Optional.empty(), Tree.NOW);
    }
}
