package dev.pinglu.gateway.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One record behind a figure.
 *
 * @param subject {@code <aggregate type>/<id>}
 * @param title what people call it; in REST, in Chinese
 * @param part the metric that counts it: the figure's own, or a rate's numerator or denominator
 * @param keys {@code dimension=key}
 * @param value what it contributes, in the base unit
 * @param standing COUNTED, SUPPRESSED or UNEVALUATED
 * @param eventId the publisher's id of the event that brought its present state
 * @param event the place of that event in the log
 */
public record Evidence(
        String subject,
        String title,
        String part,
        String division,
        String period,
        List<String> keys,
        BigDecimal value,
        String standing,
        Optional<String> mark,
        Optional<String> reason,
        UUID eventId,
        long event,
        String cause,
        Instant time) {}
