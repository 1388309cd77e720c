package dev.pinglu.projects.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/** What the total investment consists of, each in fen. */
public record InvestmentParts(
        @PositiveOrZero @Max(MAX_FEN) long constructionFen,
        @PositiveOrZero @Max(MAX_FEN) long equipmentFen,
        @PositiveOrZero @Max(MAX_FEN) long otherFen) {
    /** No single amount is larger: 100 trillion yuan. */
    static final long MAX_FEN = 10_000_000_000_000_000L;

    long sumFen() {
        return constructionFen + equipmentFen + otherFen;
    }
}
