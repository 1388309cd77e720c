package dev.pinglu.projects.project;

import jakarta.validation.constraints.PositiveOrZero;

/** What the total investment consists of, each in fen. */
public record InvestmentParts(
        @PositiveOrZero long constructionFen,
        @PositiveOrZero long equipmentFen,
        @PositiveOrZero long otherFen) {

    long sumFen() {
        return Math.addExact(Math.addExact(constructionFen, equipmentFen), otherFen);
    }
}
