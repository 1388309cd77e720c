package dev.pinglu.gateway.alert;

import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much is alarming, of what a caller sees.
 *
 * @param open alerts
 * @param critical of them
 * @param unacknowledged those of which nobody has taken note
 * @param unacknowledgedCritical of these
 * @param escalated of those of which nobody has taken note
 * @param mine of those of which nobody has taken note, the caller's division's concern
 * @param mineCritical of these
 */
record AlertCounts(
        LocalDate asOf,
        long open,
        long critical,
        long unacknowledged,
        long unacknowledgedCritical,
        long escalated,
        long mine,
        long mineCritical,
        List<OfRule> rules) {
    /** The same of one rule. */
    @Schema(name = "AlertCountsOfRule")
    record OfRule(
            String rule,
            Wording name,
            long open,
            long critical,
            long unacknowledged,
            long unacknowledgedCritical,
            long escalated,
            long mine,
            long mineCritical) {}

    static AlertCounts of(LocalDate asOf, List<OfRule> rules) {
        return new AlertCounts(
                asOf,
                sum(rules, OfRule::open),
                sum(rules, OfRule::critical),
                sum(rules, OfRule::unacknowledged),
                sum(rules, OfRule::unacknowledgedCritical),
                sum(rules, OfRule::escalated),
                sum(rules, OfRule::mine),
                sum(rules, OfRule::mineCritical),
                rules);
    }

    private static long sum(List<OfRule> rules, ToLongFunction<OfRule> number) {
        return rules.stream().mapToLong(number).sum();
    }
}
