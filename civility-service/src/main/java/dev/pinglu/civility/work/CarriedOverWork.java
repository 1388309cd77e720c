package dev.pinglu.civility.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** One work of a take-over: what it is and where it stands; of its days only that of its stage must be known. */
public record CarriedOverWork(
        @NotNull @Valid DescribeWork work,
        @NotNull WorkStage stage,
        @NotNull WorkDates dates,
        @Valid @Nullable Consent consent) {}
