package dev.pinglu.projects.project;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Moves a project to another stage.
 *
 * @param on the day on which it reached the stage, not in the future
 * @param commissionedPct per cent of its capacity that is commissioned, for a step to COMMISSIONED; absent for all of it
 */
public record ChangeStage(
        @NotNull ProjectStage to,
        @NotNull LocalDate on,
        @Size(max = 500) @Nullable String reason,

        @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal commissionedPct) {}
