package dev.pinglu.rural.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Enters what a township returns for a month.
 *
 * @param counts one for each category; a category that is left out is a count of none
 */
public record EnterWatchReturn(
        @NotBlank String divisionCode,

        @Schema(examples = "2022-09") @NotBlank @Pattern(regexp = MONTH, message = "a month such as 2022-09")
        String month,

        @NotNull @Size(max = 4) List<@Valid @NotNull WatchCount> counts) {
    static final String MONTH = "(19|20)\\d{2}-(0[1-9]|1[0-2])";
}
