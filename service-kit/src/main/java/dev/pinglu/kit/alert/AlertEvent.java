package dev.pinglu.kit.alert;

import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.work.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an alert publishes: a rule and what it was applied to, never a person, and no word that somebody wrote. */
public sealed interface AlertEvent {
    /**
     * The whole public state of an alert.
     *
     * @param title what people call the record
     * @param since the business day from which on it has been so
     * @param raisedAt when it was raised, or became more severe
     * @param quietSince the business day from which on nothing has been alarming; absent while something is
     * @param clearedOn the business day on which it was gone; absent while it is open
     * @param removed whether it is gone
     */
    @EventType("dev.pinglu.{domain}.alert.state.v1")
    record State(
            UUID id,
            String rule,
            int ruleVersion,
            Wording name,
            Severity severity,
            List<AlertInput> inputs,
            Wording title,
            String record,
            String link,
            String divisionCode,
            LocalDate since,
            Instant raisedAt,
            @Nullable LocalDate quietSince,
            @Nullable LocalDate clearedOn,
            boolean removed)
            implements AlertEvent {}
}
