package dev.pinglu.projects.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Money of one source, in fen. */
public record FundsReceived(
        @NotNull FundSource source,

        @Min(-Figures.MOST_FEN) @Max(Figures.MOST_FEN) long amountFen) {}
