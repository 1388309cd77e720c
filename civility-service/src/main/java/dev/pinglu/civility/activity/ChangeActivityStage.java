package dev.pinglu.civility.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Moves an activity to another stage.
 *
 * @param on the day on which it reached the stage, not in the future
 * @param figures what came of it: ENDED brings the attendance, HOURS_CONFIRMED the minutes
 * @param reason a cancellation needs it
 */
public record ChangeActivityStage(
        @NotNull ActivityStage to,
        @NotNull LocalDate on,
        @Valid @Nullable ActivityFigures figures,
        @Size(max = 500) @Nullable String reason) {

    ActivityFigures given() {
        return figures == null ? ActivityFigures.NONE : figures;
    }
}
