package dev.pinglu.projects.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Opens the report of a month; one for each project and month.
 *
 * @param figures absent if they are entered later
 */
public record OpenReport(
        @NotNull UUID projectId,

        @NotBlank @Pattern(regexp = Month.FORM, message = Month.MESSAGE) @Schema(examples = "2022-09")
        String month,

        @Valid @Nullable Figures figures) {}
