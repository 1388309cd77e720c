package dev.pinglu.projects.formality;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the project needs a formality that has not been applied for.
 *
 * @param reason what is not needed cannot do without
 */
public record DecideFormality(
        @NotNull Requirement requirement,
        @Size(max = 500) @Nullable String reason) {}
