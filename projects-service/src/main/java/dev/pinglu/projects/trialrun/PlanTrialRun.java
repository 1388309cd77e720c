package dev.pinglu.projects.trialrun;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Plans a trial run, or replaces the plan before it starts.
 *
 * @param projectId cannot be changed afterwards
 * @param unit as the project names it, e.g. {@code 4号机组}
 * @param capacityMw rated power in MW
 * @param requiredHours without interruption; absent for the 168 hours of a large thermal unit (DL/T 5437)
 */
public record PlanTrialRun(
        @NotNull UUID projectId,
        @NotBlank @Size(max = 100) String unit,

        @Positive @Digits(integer = 6, fraction = 3) @Nullable
        BigDecimal capacityMw,

        @Min(1) @Max(8760) @Schema(defaultValue = "168") @Nullable
        Integer requiredHours) {
    private static final int FULL_LOAD_TRIAL_HOURS = 168;

    int requiredHoursOrDefault() {
        return requiredHours == null ? FULL_LOAD_TRIAL_HOURS : requiredHours;
    }
}
