package dev.pinglu.projects.observation;

import dev.pinglu.kit.event.EventType;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an observation publishes; the JSON Schema beside the application describes each field. */
public sealed interface ObservationEvent {

    /** The whole public state of an observation. */
    @EventType("dev.pinglu.projects.indicator-observation.state.v1")
    @Schema(name = "IndicatorObservationState")
    record State(
            UUID id,
            Indicator indicator,
            String divisionCode,
            String period,
            BigDecimal value,
            ObservedUnit unit,
            @Nullable BigDecimal yoy,
            @Nullable GrowthBasis yoyBasis,
            @Nullable Integer rank,
            @Nullable Integer rankOf,
            @Nullable RankScope rankScope,
            ObservationMark mark,
            String source,
            boolean removed)
            implements ObservationEvent {

        static State of(IndicatorObservation observation) {
            var figures = observation.figures();
            return new State(
                    observation.id(),
                    observation.indicator(),
                    observation.divisionCode(),
                    observation.period(),
                    figures.value(),
                    observation.indicator().unit(),
                    figures.yoy(),
                    figures.yoyBasis(),
                    figures.rank(),
                    figures.rankOf(),
                    figures.rankScope(),
                    observation.mark(),
                    figures.source(),
                    observation.removed());
        }
    }
}
