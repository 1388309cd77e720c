package dev.pinglu.projects.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project of a take-over: what it is, where it stands, and the plans it is listed in.
 *
 * @param commissionedPct per cent of its capacity that is commissioned; absent for all of it, or for none before COMMISSIONED
 * @param suspendedSince the day of its suspension; absent unless it is suspended
 */
public record CarriedOverProject(
        @NotNull @Valid DescribeProject project,
        @NotNull ProjectStage stage,
        @Nullable ActualDates actual,

        @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal commissionedPct,

        @Nullable LocalDate suspendedSince,
        @Size(max = 30) @Nullable List<@Valid @NotNull YearListing> listings) {

    /** The plan of one year that the project is listed in. */
    public record YearListing(
            @Min(1990) @Max(2100) int year, @NotNull @Valid ListProject listing) {}

    ActualDates dates() {
        return actual == null ? ActualDates.NONE : actual;
    }

    List<YearListing> years() {
        return listings == null ? List.of() : listings;
    }
}
