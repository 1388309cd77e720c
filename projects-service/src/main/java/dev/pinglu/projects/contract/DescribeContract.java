package dev.pinglu.projects.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Describes a contract of a project.
 *
 * @param number as the parties number it; a project has one of a number
 * @param amountFen as signed, in fen
 * @param signedOn not in the future
 */
public record DescribeContract(
        @NotNull UUID projectId,
        @NotBlank @Size(max = 100) String number,
        @NotNull ContractKind kind,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Valid Party party,
        @Positive @Max(DescribeContract.MAX_FEN) long amountFen,
        @NotNull LocalDate signedOn) {
    /** Sums of many stay within a long. */
    static final long MAX_FEN = 100_000_000_000_000L;
}
