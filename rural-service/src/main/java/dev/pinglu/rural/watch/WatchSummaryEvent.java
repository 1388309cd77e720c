package dev.pinglu.rural.watch;

import dev.pinglu.kit.event.EventType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is published of the watch: counts of households and persons, never a household or a person. */
public sealed interface WatchSummaryEvent {
    /** The whole public state of a summary; a suppressed number is absent. */
    @EventType("dev.pinglu.rural.watch-summary.state.v1")
    @Schema(name = "WatchSummaryState")
    record State(
            UUID id,
            String divisionCode,
            WatchLevel level,
            String period,
            List<WatchCell> cells,
            @Nullable Long households,
            @Nullable Long persons,
            boolean removed)
            implements WatchSummaryEvent {

        static State of(WatchSummary summary) {
            var counts = summary.counts();
            return new State(
                    summary.id(),
                    summary.divisionCode(),
                    summary.level(),
                    counts.period(),
                    counts.cells(),
                    counts.households(),
                    counts.persons(),
                    summary.removed());
        }
    }
}
