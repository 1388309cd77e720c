package dev.pinglu.rural.target;

import dev.pinglu.kit.event.EventType;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a grain target publishes. */
public sealed interface GrainTargetEvent {
    /** The whole public state of a grain target. */
    @EventType("dev.pinglu.rural.grain-target.state.v1")
    @Schema(name = "GrainTargetState")
    record State(UUID id, int year, String divisionCode, BigDecimal areaMu, BigDecimal outputTonnes, boolean removed)
            implements GrainTargetEvent {

        static State of(GrainTarget target) {
            return new State(
                    target.id(),
                    target.year(),
                    target.divisionCode(),
                    target.areaMu(),
                    target.outputTonnes(),
                    target.removed());
        }
    }
}
