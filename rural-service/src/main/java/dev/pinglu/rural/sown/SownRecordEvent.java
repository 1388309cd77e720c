package dev.pinglu.rural.sown;

import dev.pinglu.kit.event.EventType;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a sown record publishes. */
public sealed interface SownRecordEvent {
    /**
     * The whole public state of a sown record.
     *
     * @param grain whether the crop counts as grain
     */
    @EventType("dev.pinglu.rural.sown-record.state.v1")
    @Schema(name = "SownRecordState")
    record State(
            UUID id,
            int year,
            Season season,
            Crop crop,
            boolean grain,
            String divisionCode,
            SownStage stage,
            BigDecimal sownMu,
            @Nullable BigDecimal harvestedMu,
            @Nullable BigDecimal outputTonnes,
            boolean carriedOver,
            boolean removed)
            implements SownRecordEvent {

        static State of(SownRecord sown) {
            return new State(
                    sown.id(),
                    sown.year(),
                    sown.season(),
                    sown.crop(),
                    sown.crop().grain(),
                    sown.divisionCode(),
                    sown.stage(),
                    sown.figures().sownMu(),
                    sown.figures().harvestedMu(),
                    sown.figures().outputTonnes(),
                    sown.carriedOver(),
                    sown.removed());
        }
    }
}
