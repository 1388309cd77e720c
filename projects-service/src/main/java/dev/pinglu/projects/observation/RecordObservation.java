package dev.pinglu.projects.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records what statistics have published; one record for each indicator, division and period.
 *
 * @param period in the suite's notation: {@code 2022-01..08}, {@code 2022-02}, {@code 2022Q3}, {@code 2022}
 */
public record RecordObservation(
        @NotNull Indicator indicator,
        @NotBlank String divisionCode,
        @NotBlank @Schema(examples = "2022-01..08") String period,
        @NotNull @Valid Figures figures) {}
