package dev.pinglu.projects.formality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Opens a formality of a project, for the first time or anew after it was rejected, has expired or was superseded.
 *
 * @param type a code of the catalogue
 * @param requirement absent for what the catalogue says
 * @param reason why it is, or is not, needed
 */
public record OpenFormality(
        @NotNull UUID projectId,

        @NotBlank @Size(max = 50) @Schema(examples = "CONSTRUCTION_PERMIT")
        String type,

        @Nullable Requirement requirement,
        @Size(max = 500) @Nullable String reason) {}
