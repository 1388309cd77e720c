package dev.pinglu.projects.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that a contract is over.
 *
 * @param on the day, not in the future
 * @param reason of a termination, which cannot do without
 */
public record EndContract(
        @NotNull ContractStatus to,
        @NotNull LocalDate on,
        @Size(max = 500) @Nullable String reason) {}
