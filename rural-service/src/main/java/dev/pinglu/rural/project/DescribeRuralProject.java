package dev.pinglu.rural.project;

import dev.pinglu.kit.time.PlannedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of a rural project apart from its course and funds; registers one, or replaces the description.
 *
 * @param year of the plan it belongs to
 * @param budgetFen in fen; once its sources are planned, they add up to it
 */
public record DescribeRuralProject(
        @NotBlank @Size(max = 200) String title,
        @NotNull RuralCategory category,
        @Min(1990) @Max(2100) int year,
        @NotBlank String divisionCode,
        @Positive @Max(MAX_FEN) long budgetFen,
        @Valid @Nullable PlannedTime plannedCompletion) {
    /** No single amount is larger: 100 trillion yuan. */
    static final long MAX_FEN = 10_000_000_000_000_000L;
}
