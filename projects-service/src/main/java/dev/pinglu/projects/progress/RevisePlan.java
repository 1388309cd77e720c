package dev.pinglu.projects.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Lays the months of a plan out anew; what was planned before is kept.
 *
 * @param months from January to December, in fen
 * @param document that allows it
 */
public record RevisePlan(
        @NotNull @Size(min = PlanMonths.OF_YEAR, max = PlanMonths.OF_YEAR)
        List<@NotNull @PositiveOrZero @Max(Figures.MOST_FEN) Long> months,

        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String document) {}
