package dev.pinglu.projects.formality;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Opens every formality of the catalogue that a project does not have yet. */
public record LayOutFormalities(@NotNull UUID projectId) {}
