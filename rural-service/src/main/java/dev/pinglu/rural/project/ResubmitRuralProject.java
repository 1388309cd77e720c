package dev.pinglu.rural.project;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Submits a rural project again that was sent back.
 *
 * @param reason what was mended
 */
public record ResubmitRuralProject(
        @Size(max = 500) @Nullable String reason) {}
