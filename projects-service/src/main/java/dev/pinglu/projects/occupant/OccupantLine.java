package dev.pinglu.projects.occupant;

import io.quarkus.qute.TemplateData;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An occupant as pages show it.
 *
 * @param park what its park is called
 * @param output of the last year of which it is known
 */
@TemplateData
record OccupantLine(
        OccupantResponse occupant, String park, @Nullable YearOutput output) {
    /** @param parks what parks are called, by their ids */
    static OccupantLine of(Occupant occupant, Map<String, String> parks) {
        var outputs = occupant.outputs();
        return new OccupantLine(
                OccupantResponse.from(occupant),
                parks.getOrDefault(occupant.parkId().toString(), occupant.parkCode()),
                outputs.isEmpty() ? null : outputs.get(outputs.size() - 1));
    }
}
