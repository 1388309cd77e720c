package dev.pinglu.projects.occupant;

import dev.pinglu.projects.project.Owner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Admits an enterprise to a park, or replaces what is known of it. What is not known is left out; nothing is reckoned from it.
 *
 * @param parkId cannot be changed afterwards
 * @param projectId the key project with which it came; absent for one that came without
 * @param admittedOn not in the future
 * @param landMu that was supplied to it, in mu
 * @param plantSqm of standard plant that it uses, in m²
 * @param investmentFen invested in fixed assets in the park, in fen
 */
public record DescribeOccupant(
        @NotNull UUID parkId,
        @NotNull @Valid Owner enterprise,
        @Nullable UUID projectId,
        @NotNull LocalDate admittedOn,

        @Positive @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal landMu,

        @Positive @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal plantSqm,

        @Positive @Max(MOST_FEN) @Nullable Long investmentFen) {
    /** No single amount is larger: 100 trillion yuan. */
    static final long MOST_FEN = 10_000_000_000_000_000L;
}
