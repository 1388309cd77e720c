package dev.pinglu.projects.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a project into the plan of a year.
 *
 * @param listingClass derived from the project's dates where it is absent; given, it needs the decision document
 * @param annualPlanFen the investment planned for the year, in fen
 */
public record ListProject(
        @JsonProperty("class") @Nullable ListingClass listingClass,
        @Size(max = 200) @Nullable String decisionDocument,

        @PositiveOrZero @Max(InvestmentParts.MAX_FEN) @Nullable
        Long annualPlanFen,

        @Min(1) @Max(12) @Nullable Integer plannedStartMonth,
        @Min(1) @Max(12) @Nullable Integer plannedCommissionMonth,
        @NotNull LocalDate admittedOn) {}
