package dev.pinglu.gateway.alert;

import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.work.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open alert as its caller sees it.
 *
 * @param domain the field of work, as paths spell it; {@code operation} for what concerns whoever runs the suite
 * @param name what the rule finds, as people call it
 * @param title what people call the record
 * @param subject key of the record
 * @param link where the record is found
 * @param explanation where the events or figures are found that the alert comes from
 * @param since the business day from which on it has been so
 * @param raisedAt when it was raised, or became more severe
 * @param quietSince the business day from which on nothing has been alarming; it is cleared if that lasts
 * @param acknowledged whether somebody has taken note of it since, and that still counts
 * @param escalatedAt when it became the concern of a division above; absent if somebody took note in time
 * @param levels of how many divisions above; the district is the last
 * @param mine whether the caller's division is among those whose concern it is
 * @param mayAcknowledge whether the caller may take note of it
 */
record ListedAlert(
        UUID id,
        String domain,
        String rule,
        int ruleVersion,
        Wording name,
        Severity severity,
        Wording title,
        String subject,
        String link,
        String explanation,
        String divisionCode,
        LocalDate since,
        Instant raisedAt,
        @Nullable LocalDate quietSince,
        boolean acknowledged,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Instant escalatedAt,
        int levels,
        boolean mine,
        boolean mayAcknowledge) {}
