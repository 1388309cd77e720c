package dev.pinglu.projects.park;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Registers a park, or replaces its description.
 *
 * @param code given once and never changed: the states of projects and the keys of figures carry it
 */
public record DescribePark(
        @Schema(examples = "silicon-park")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "lower-case letters and digits, joined by hyphens")
        String code,

        @NotBlank @Size(max = 200) String name,
        @Size(max = 60) @Nullable String shortName,
        @NotBlank String divisionCode,
        @Valid @Nullable ManagementBody managementBody) {}
