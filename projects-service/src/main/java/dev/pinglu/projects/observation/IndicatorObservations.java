package dev.pinglu.projects.observation;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All observations of the ledger. */
@Singleton
class IndicatorObservations extends Aggregates<IndicatorObservation> {
    private static final int LONGEST_PERIOD = 20;
    private static final Sorts<IndicatorObservation> SORTS = Sorts.<IndicatorObservation>byEntry()
            .and("period", "period", IndicatorObservation::period, Function.identity());

    IndicatorObservations(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(IndicatorObservation.class, entities, outbox, followUp, scope);
    }

    @Override
    protected List<Task> tasks(IndicatorObservation observation) {
        var period = observation.period();
        var title = new Wording(
                observation.indicator().chinese() + "（" + period + "）",
                observation.indicator().english() + " (" + period + ")");
        return ObservationWork.of(observation, subject(observation, IndicatorObservationResource.PATH, title));
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
        return selection.page(SORTS, query);
    }

    private static Optional<String> period(ObservationQuery query) {
        return QueryValues.text("period", query.period, LONGEST_PERIOD)
                .map(text -> ObservedPeriod.parse(text)
                        .orElseThrow(() ->
                                Problems.invalid("query.period", "period", "Expected a period such as 2022-01..08"))
                        .text());
    }
}
