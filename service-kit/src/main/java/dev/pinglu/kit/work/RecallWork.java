package dev.pinglu.kit.work;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes a task back from the post it was given to, before the last day. */
public record RecallWork(@NotBlank @Size(max = 500) String reason) {}
