package dev.pinglu.projects.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Changes the amount of a contract (变更).
 *
 * @param changeFen by how much, in fen; negative for less
 * @param on the day on which the parties agreed, not in the future
 * @param document that says so
 */
public record VaryContract(
        @NotNull LocalDate on,

        @Min(-DescribeContract.MAX_FEN) @Max(DescribeContract.MAX_FEN)
        long changeFen,

        @NotBlank @Size(max = 500) String reason,
        @Size(max = 200) @Nullable String document) {}
