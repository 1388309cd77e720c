package dev.pinglu.projects.parcel;

import dev.pinglu.projects.project.Land;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers a parcel of a park, of a project or of both, or replaces what is known of it. What is not known is left out.
 *
 * @param projectId stays once it is given; the parcel lies where the project does
 * @param parcelNo 宗地号; of two parcels that have not gone back no two have the same
 * @param contractNo of the contract of grant or lease, or of the decision of allocation
 * @param totalMu of the whole parcel, in mu
 * @param land how far its area has come, in mu
 * @param suppliedOn the day on which it was handed over, not in the future; given together with the way and the area
 * @param agreedStartOn by which works are to begin (约定动工日期); without it a year after the land was handed over
 * @param agreedIntensityFenPerMu of investment in fixed assets, in fen per mu
 */
public record DescribeParcel(
        @Nullable UUID parkId,
        @Nullable UUID projectId,
        @NotBlank @Size(max = 200) String parcelName,
        @Size(max = 50) @Nullable String parcelNo,
        @Size(max = 100) @Nullable String contractNo,

        @Positive @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal totalMu,

        @Valid @Nullable Land land,
        @Nullable SupplyWay supplyWay,
        @Nullable LocalDate suppliedOn,
        @Nullable LocalDate agreedStartOn,
        @Nullable LocalDate agreedCompletionOn,

        @Positive @Max(MOST_FEN_PER_MU) @Nullable Long agreedIntensityFenPerMu) {
    /** No land is agreed to bear more: 10 billion yuan per mu. */
    static final long MOST_FEN_PER_MU = 1_000_000_000_000L;

    private static final Land UNKNOWN = new Land(null, null, null, null);

    Land landOrUnknown() {
        return Objects.requireNonNullElse(land, UNKNOWN);
    }
}
