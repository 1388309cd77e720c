package dev.pinglu.projects.occupant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Tells what an enterprise put out in a year, or corrects it.
 *
 * @param outputFen value of its output in the park, in fen
 */
public record TellOutput(
        @NotNull @PositiveOrZero @Max(DescribeOccupant.MOST_FEN)
        Long outputFen) {}
