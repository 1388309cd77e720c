package dev.pinglu.kit.alert;

import dev.pinglu.kit.work.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a record says of itself to a rule, by its own state and the business day. A record that a rule no longer concerns gives
 * no reading, and what was alarmed is cleared at once; one that is only better for now gives a reading that says so.
 *
 * @param level measured by the rule's thresholds
 * @param since the business day from which on it has been so
 */
public record Reading(AlertRule rule, Subject subject, BigDecimal level, LocalDate since, List<AlertInput> inputs) {
    public static Reading of(AlertRule rule, Subject subject, long level, LocalDate since, AlertInput... inputs) {
        return new Reading(rule, subject, BigDecimal.valueOf(level), since, List.of(inputs));
    }

    /** How bad it is while nothing is alarmed. */
    public Optional<Severity> raised() {
        return rule.thresholds().judge(level, Optional.empty());
    }
}
