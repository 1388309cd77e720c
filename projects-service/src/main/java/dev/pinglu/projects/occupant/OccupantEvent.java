package dev.pinglu.projects.occupant;

import dev.pinglu.kit.event.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an occupant publishes; the JSON Schema beside the application describes each field. */
public sealed interface OccupantEvent {

    /**
     * The whole public state of an occupant.
     *
     * @param name of a registered organisation; that of a sole trader is not published
     */
    @EventType("dev.pinglu.projects.occupant.state.v1")
    @Schema(name = "OccupantState")
    record State(
            UUID id,
            UUID parkId,
            String parkCode,
            @Nullable String name,
            @Nullable UUID projectId,
            LocalDate admittedOn,
            @Nullable LocalDate leftOn,
            @Nullable BigDecimal landMu,
            @Nullable BigDecimal plantSqm,
            @Nullable Long investmentFen,
            String divisionCode,
            boolean removed)
            implements OccupantEvent {

        static State of(Occupant occupant) {
            return new State(
                    occupant.id(),
                    occupant.parkId(),
                    occupant.parkCode(),
                    occupant.enterprise().publicName().orElse(null),
                    occupant.cameWithProjectId().orElse(null),
                    occupant.admittedOn(),
                    occupant.leftOn(),
                    occupant.landMu().orElse(null),
                    occupant.plantSqm().orElse(null),
                    occupant.investmentFen().orElse(null),
                    occupant.divisionCode(),
                    occupant.removed());
        }
    }
}
