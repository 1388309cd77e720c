package dev.pinglu.projects.evidence;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says that evidence shows what it is said to show.
 *
 * @param note needed where what the camera noted differs from what was stated
 */
public record VerifyEvidence(@Size(max = 500) @Nullable String note) {}
