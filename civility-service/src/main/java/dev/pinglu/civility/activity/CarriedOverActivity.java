package dev.pinglu.civility.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** One activity of a take-over: what it is, where it stands, and what came of it. */
public record CarriedOverActivity(
        @NotNull @Valid DescribeActivity activity,
        @NotNull ActivityStage stage,
        @Valid @Nullable ActivityFigures figures) {

    ActivityFigures given() {
        return figures == null ? ActivityFigures.NONE : figures;
    }
}
