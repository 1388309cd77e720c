package dev.pinglu.kit.work;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Reminds whoever must act; the words stay inside the service. */
public record UrgeWork(@NotBlank @Size(max = 500) String message) {}
