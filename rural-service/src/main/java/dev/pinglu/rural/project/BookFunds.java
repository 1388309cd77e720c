package dev.pinglu.rural.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books entries together: all of them, or none.
 *
 * @param budgetFen the new budget where the plan's total changes with these entries, in fen
 */
public record BookFunds(
        @Positive @Max(DescribeRuralProject.MAX_FEN) @Nullable
        Long budgetFen,

        @NotEmpty @Size(max = 100) List<@Valid @NotNull FundLine> entries) {}
