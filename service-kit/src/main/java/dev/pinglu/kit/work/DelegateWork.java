package dev.pinglu.kit.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Gives tasks to another post.
 *
 * @param post code of a post of the directory: a deputy's, or one of the caller's own unit
 * @param from the first day, today or later
 * @param to the last day
 */
public record DelegateWork(
        @NotEmpty @Size(max = ChosenItem.MOST) List<@Valid @NotNull ChosenItem> items,
        @NotBlank @Size(max = 64) String post,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotBlank @Size(max = 500) String reason) {}
