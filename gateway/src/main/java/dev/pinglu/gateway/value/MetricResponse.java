package dev.pinglu.gateway.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pinglu.gateway.metric.Kind;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Texts;
import dev.pinglu.gateway.metric.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A metric's definition for readers. */
record MetricResponse(
        String id,
        int version,
        Texts name,
        String domain,
        Texts definition,
        Unit unit,
        Kind kind,
        Optional<String> entity,
        List<String> by,
        Optional<String> numerator,
        Optional<String> denominator,
        Optional<String> plan,
        Optional<BigDecimal> target,
        Optional<String> direction,
        @JsonProperty("public") boolean isPublic,
        int suppressBelow,
        Optional<String> standardRef) {

    static MetricResponse from(Metric metric) {
        return new MetricResponse(
                metric.id(),
                metric.version(),
                metric.name(),
                metric.domain(),
                metric.definition(),
                metric.unit(),
                metric.kind(),
                metric.entity(),
                metric.dimensions(),
                metric.numerator(),
                metric.denominator(),
                metric.plan(),
                metric.target(),
                metric.direction().map(one -> one.name().toLowerCase(Locale.ROOT)),
                metric.isPublic(),
                metric.suppressBelow(),
                metric.standardRef());
    }
}
