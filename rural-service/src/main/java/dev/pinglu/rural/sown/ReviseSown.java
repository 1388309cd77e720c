package dev.pinglu.rural.sown;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Corrects final figures.
 *
 * @param reason stands in the history
 */
public record ReviseSown(
        @NotNull @Valid SownFigures figures,
        @NotBlank @Size(max = 500) String reason) {}
