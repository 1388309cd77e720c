package dev.pinglu.rural.watch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sends a return back to its township, to be corrected. */
public record SendBackWatchReturn(@NotBlank @Size(max = 500) String reason) {}
