package dev.pinglu.projects.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Puts an issue in other words, as long as it is not closed. */
public record ReviseIssue(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String text) {}
