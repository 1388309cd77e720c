package dev.pinglu.gateway.metric;

import java.util.List;
import java.util.Optional;

/**
 * The definition of one figure, as its file gives it; docs/metrics.md explains every field.
 *
 * @param entity event type of the states that contribute; absent for a rate
 * @param timeless whether its contributions have no period: then a past period shows the value as of its end
 * @param dimensions names of the dimensions by which the value can be split
 * @param numerator id of the metric above the line; rates only
 * @param denominator id of the metric below the line; rates only
 * @param plan id of the metric that says what was planned, in the same unit
 * @param target the value aimed at, in the base unit
 * @param suppressBelow values of fewer entities than this are not shown
 * @param unknownWhenNone whether nothing recorded means that the value is not known, not that it is zero
 */
public record Metric(
        String id,
        int version,
        Texts name,
        String domain,
        Texts definition,
        Unit unit,
        Scale zh,
        Scale en,
        Kind kind,
        Optional<String> entity,
        boolean timeless,
        List<String> dimensions,
        Optional<String> numerator,
        Optional<String> denominator,
        Optional<String> plan,
        Optional<java.math.BigDecimal> target,
        Optional<Direction> direction,
        boolean isPublic,
        int suppressBelow,
        boolean unknownWhenNone,
        Optional<String> standardRef) {

    Metric withDimensions(List<String> shared) {
        return new Metric(
                id,
                version,
                name,
                domain,
                definition,
                unit,
                zh,
                en,
                kind,
                entity,
                timeless,
                shared,
                numerator,
                denominator,
                plan,
                target,
                direction,
                isPublic,
                suppressBelow,
                unknownWhenNone,
                standardRef);
    }

    /** Names this version of the definition among all. */
    public String versionedId() {
        return id + "@" + version;
    }

    public boolean isRate() {
        return kind == Kind.RATE;
    }

    /** More is better unless the definition says otherwise. */
    public boolean lessIsBetter() {
        return direction.filter(Direction.DOWN::equals).isPresent();
    }

    /** Whether values are added up along the division tree. */
    public boolean rollsUp() {
        return kind == Kind.STOCK || kind == Kind.FLOW;
    }
}
