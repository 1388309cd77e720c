package dev.pinglu.rural.watch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** Publishes the summaries of a month. */
public record ReleaseWatch(
        @NotBlank @Pattern(regexp = EnterWatchReturn.MONTH, message = "a month such as 2022-09")
        String month) {}
