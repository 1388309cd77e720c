package dev.pinglu.projects.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says how much of the investment that a year's listing plans falls into each month; once for each project and year.
 *
 * @param months from January to December, in fen
 * @param document it rests on
 */
public record SetPlan(
        @NotNull UUID projectId,
        @Min(2000) @Max(2100) int year,

        @NotNull @Size(min = PlanMonths.OF_YEAR, max = PlanMonths.OF_YEAR)
        List<@NotNull @PositiveOrZero @Max(Figures.MOST_FEN) Long> months,

        @Size(max = 200) @Nullable String document) {}
