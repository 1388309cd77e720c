package dev.pinglu.projects.park;

import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.time.PlannedTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a park publishes; the JSON Schemas beside the application describe each field. */
public sealed interface ParkEvent {

    /** The whole public state of a park. */
    @EventType("dev.pinglu.projects.park.state.v1")
    @Schema(name = "ParkState")
    record State(
            UUID id,
            String code,
            String name,
            @Nullable String shortName,
            String divisionCode,
            @Nullable ManagementBody managementBody,
            ParkStage stage,
            @Nullable LocalDate stageSince,
            List<Plant> standardPlants,
            boolean removed)
            implements ParkEvent {

        static State of(Park park) {
            return new State(
                    park.id(),
                    park.code(),
                    park.name(),
                    park.shortName(),
                    park.divisionCode(),
                    park.managementBody().orElse(null),
                    park.stage(),
                    park.stageSince(),
                    park.standardPlants().stream().map(Plant::from).toList(),
                    park.removed());
        }
    }

    /** A batch of standard plant, as part of the state of its park. */
    @Schema(name = "ParkStandardPlant")
    record Plant(
            int batch,
            BigDecimal plannedSqm,
            BigDecimal deliveredSqm,
            PlannedTime plannedDelivery,
            @Nullable LocalDate deliveredOn) {
        static Plant from(StandardPlant plant) {
            return new Plant(
                    plant.batch(),
                    plant.plannedSqm(),
                    plant.deliveredSqm(),
                    plant.plannedDelivery(),
                    plant.deliveredOn());
        }
    }
}
