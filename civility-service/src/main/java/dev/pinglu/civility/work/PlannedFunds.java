package dev.pinglu.civility.work;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** What one source is to pay for a work, in fen. */
public record PlannedFunds(
        @NotNull FundSource source, @Positive @Max(MAX_FEN) long plannedFen) {
    /** No single amount is larger: 100 trillion yuan. */
    static final long MAX_FEN = 10_000_000_000_000_000L;
}
