package dev.pinglu.projects.observation;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Function;

/** All observations of the ledger. */
@Singleton
class IndicatorObservations extends Aggregates<IndicatorObservation> {
    private static final int LONGEST_PERIOD = 20;
    private static final Sorts<IndicatorObservation> SORTS = Sorts.<IndicatorObservation>byEntry()
            .and("period", "period", IndicatorObservation::period, Function.identity());

    IndicatorObservations(EntityManager entities, Outbox outbox, Scope scope) {
        super(IndicatorObservation.class, entities, outbox, scope);
    }

    /**
     * A page of the observations that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<IndicatorObservation> page(ObservationQuery query) {
        var selection = select(query, "divisionCode")
                .and(
                        "e.indicator = :indicator",
                        "indicator",
                        QueryValues.choice("indicator", query.indicator, Indicator.class))
                .and("e.period = :period", "period", period(query))
                .and("e.mark = :mark", "mark", QueryValues.choice("mark", query.mark, ObservationMark.class));
        return page(selection, SORTS, query);
    }

    private static Optional<String> period(ObservationQuery query) {
        return QueryValues.text("period", query.period, LONGEST_PERIOD)
                .map(text -> ObservedPeriod.parse(text)
                        .orElseThrow(() ->
                                Problems.invalid("query.period", "period", "Expected a period such as 2022-01..08"))
                        .text());
    }
}
