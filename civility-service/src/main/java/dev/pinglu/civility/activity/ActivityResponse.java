package dev.pinglu.civility.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An activity as clerks see it: its public state, and what stays inside the service.
 *
 * @param reachedOn day of the last step
 * @param next the stages that may follow
 * @param version what If-Match of the next change names
 */
public record ActivityResponse(
        @JsonUnwrapped ActivityEvent.State state,
        @Nullable String localNo,
        int plannedVolunteers,
        ActivityFigures figures,
        @Nullable LocalDate reachedOn,
        Collection<ActivityStage> next,
        long version) {

    static ActivityResponse from(Activity activity) {
        return new ActivityResponse(
                activity.state(),
                activity.description().localNo,
                activity.description().plannedVolunteers,
                activity.figures(),
                activity.reachedOn(),
                activity.stage().next(),
                activity.version());
    }
}
