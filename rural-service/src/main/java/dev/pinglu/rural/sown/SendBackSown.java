package dev.pinglu.rural.sown;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sends figures back to whoever keeps the place, to be recorded anew. */
public record SendBackSown(@NotBlank @Size(max = 500) String reason) {}
