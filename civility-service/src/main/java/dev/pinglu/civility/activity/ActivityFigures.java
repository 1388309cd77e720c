package dev.pinglu.civility.activity;

import dev.pinglu.kit.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an activity, as a count and a sum only.
 *
 * @param attendedVolunteers how many took part; known once it has ended
 * @param confirmedMinutes of service by all of them together; known once they are confirmed
 */
public record ActivityFigures(
        @PositiveOrZero @Max(MAX_VOLUNTEERS) @Nullable Integer attendedVolunteers,

        @PositiveOrZero @Max((long) MAX_VOLUNTEERS * MINUTES_OF_A_DAY) @Nullable
        Integer confirmedMinutes) {
    static final int MAX_VOLUNTEERS = 100_000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    static final ActivityFigures NONE = new ActivityFigures(null, null);

    /** The same figures, with those that are given in their place. */
    ActivityFigures with(ActivityFigures given) {
        return new ActivityFigures(
                given.attendedVolunteers == null ? attendedVolunteers : given.attendedVolunteers,
                given.confirmedMinutes == null ? confirmedMinutes : given.confirmedMinutes);
    }

    /**
     * What is wrong with the figures of an activity that stands at a stage.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(ActivityStage stage, String path) {
        var found = new ArrayList<Violation>();
        checkPresence(found, path + "attendedVolunteers", attendedVolunteers, stage.held(), stage);
        checkPresence(found, path + "confirmedMinutes", confirmedMinutes, stage.confirmed(), stage);
        if (!found.isEmpty() || attendedVolunteers == null) {
            return found;
        }
        if (attendedVolunteers == 0) {
            found.add(new Violation(
                    "activity.attended.nobody",
                    path + "attendedVolunteers",
                    "What nobody came to was not held; it is cancelled"));
        } else if (confirmedMinutes != null && confirmedMinutes > attendedVolunteers * MINUTES_OF_A_DAY) {
            found.add(new Violation(
                    "activity.minutes.limit",
                    path + "confirmedMinutes",
                    "More than a whole day for each of " + attendedVolunteers));
        }
        return found;
    }

    private static void checkPresence(
            List<Violation> found, String path, @Nullable Integer figure, boolean due, ActivityStage stage) {
        if (due && figure == null) {
            found.add(new Violation("activity.figure.missing", path, stage + " needs this figure"));
        } else if (!due && figure != null) {
            found.add(new Violation("activity.figure.early", path, "There is no such figure at " + stage));
        }
    }
}
