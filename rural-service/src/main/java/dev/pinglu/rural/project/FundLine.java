package dev.pinglu.rural.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry to be booked.
 *
 * @param amountFen in fen; positive, only an ADJUST may be negative
 * @param on the day of the voucher, not in the future
 * @param voucher its number; unique per source and kind within a project
 */
public record FundLine(
        @NotNull FundKind kind,
        @NotNull FundSource source,

        @Min(-DescribeRuralProject.MAX_FEN) @Max(DescribeRuralProject.MAX_FEN)
        long amountFen,

        @NotNull LocalDate on,
        @NotBlank @Size(max = 100) String voucher,
        @Size(max = 200) @Nullable String note) {}
