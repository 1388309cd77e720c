package dev.pinglu.projects.park;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;

/**
 * A park with the sums of its standard plant.
 *
 * @param plannedSqm floor area in m²
 * @param deliveredSqm floor area in m²
 */
@TemplateData
record ParkLine(ParkEvent.State state, BigDecimal plannedSqm, BigDecimal deliveredSqm) {
    static ParkLine of(Park park) {
        return of(park.state());
    }

    static ParkLine of(ParkEvent.State state) {
        return new ParkLine(
                state,
                state.standardPlants().stream()
                        .map(ParkEvent.Plant::plannedSqm)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                state.standardPlants().stream()
                        .map(ParkEvent.Plant::deliveredSqm)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
