package dev.pinglu.projects.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of a month. Sums are stated as well as checked, so that a slip of the pen is found where it was made.
 *
 * @param investedFen of the month; negative only in a restatement
 * @param preliminaryFen of that, for land and preliminaries (土地及前期费用), which alone may be spent before the start
 * @param ytdFen from January to the end of the month
 * @param sinceStartFen since the start of the project
 * @param before what was before and no report tells
 * @param fundsReceivedFen of the month, the sum of all sources
 * @param physicalPct how much of the works is done (形象进度), 0 to 100
 * @param progress the same in words; stays inside the service
 * @param statisticsEntryOn the day on which the project entered the ledger of statistics (入库), if it has
 * @param adjustmentDocument that allows to exceed the total investment
 */
@Schema(name = "ProgressFigures")
public record Figures(
        @NotNull @Min(-MOST_FEN) @Max(MOST_FEN) Long investedFen,
        @NotNull @Min(-MOST_FEN) @Max(MOST_FEN) Long preliminaryFen,
        @NotNull @Min(-MOST_FEN) @Max(MOST_FEN) Long ytdFen,
        @NotNull @Min(-MOST_FEN) @Max(MOST_FEN) Long sinceStartFen,
        @Valid @Nullable BroughtForward before,
        @NotNull @Min(-MOST_FEN) @Max(MOST_FEN) Long fundsReceivedFen,
        @NotNull @Size(max = 20) List<@Valid @NotNull FundsReceived> funds,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal physicalPct,

        @NotBlank @Size(max = 1000) String progress,
        @Nullable LocalDate statisticsEntryOn,
        @Size(max = 200) @Nullable String adjustmentDocument) {
    /** No single amount is larger: 100 trillion yuan. */
    static final long MOST_FEN = 10_000_000_000_000_000L;

    /** The same after something earlier was changed. */
    Figures shiftedBy(Shift shift) {
        return new Figures(
                investedFen,
                preliminaryFen,
                ytdFen + shift.ytdFen(),
                sinceStartFen + shift.sinceStartFen(),
                before == null ? null : before.shiftedBy(shift.ytdFen(), shift.sinceStartFen()),
                fundsReceivedFen,
                funds,
                physicalPct,
                progress,
                statisticsEntryOn,
                adjustmentDocument);
    }

    /** All of the works are done. */
    boolean isPhysicallyDone() {
        return physicalPct.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    /** By how much the sums of later reports change, if these figures take the place of others. */
    Shift shiftFrom(Figures others) {
        return new Shift(ytdFen - others.ytdFen, sinceStartFen - others.sinceStartFen);
    }

    /** A change of the sums of a report by what was changed before it. */
    record Shift(long ytdFen, long sinceStartFen) {
        boolean isNone() {
            return ytdFen == 0 && sinceStartFen == 0;
        }

        /** What of it concerns a later year. */
        Shift ofLaterYear() {
            return new Shift(0, sinceStartFen);
        }
    }
}
