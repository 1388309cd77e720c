package dev.pinglu.projects.project;

import dev.pinglu.projects.light.Light;
import io.quarkus.qute.TemplateData;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project in a list on a page.
 *
 * @param tone the colour of its light
 * @param listing its place in the plan of the year that is asked for, or else of the latest year
 */
@TemplateData
record ProjectLine(UUID id, ProjectEvent.State state, String tone, ProjectEvent.@Nullable Listing listing) {
    static ProjectLine of(Project project, Optional<Integer> year) {
        var state = project.state();
        return new ProjectLine(
                state.id(),
                state,
                tone(state.light()),
                state.listings().stream()
                        .filter(listing -> listing.exitedOn() == null)
                        .filter(listing ->
                                year.map(asked -> listing.year() == asked).orElse(true))
                        .max(Comparator.comparingInt(ProjectEvent.Listing::year))
                        .orElse(null));
    }

    /** The colour of the word for a light. */
    static String tone(@Nullable Light light) {
        return light == Light.RED ? "rose" : light == Light.YELLOW ? "amber" : "";
    }
}
