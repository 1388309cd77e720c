package dev.pinglu.kit.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Takes tasks back from the posts they were given to, before the last day. */
public record RecallWork(
        @NotEmpty @Size(max = ChosenItem.MOST) List<@Valid @NotNull ChosenItem> items,
        @NotBlank @Size(max = 500) String reason) {}
