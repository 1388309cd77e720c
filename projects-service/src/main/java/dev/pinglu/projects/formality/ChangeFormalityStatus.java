package dev.pinglu.projects.formality;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a formality a step further.
 *
 * @param on the day of the step, not in the future
 * @param reason of a supplement, a rejection, an extension or a replacement; these cannot do without
 * @param documentNo of an approval, which cannot do without, or a rejection
 * @param validFrom of an approval; absent for the day of the step
 * @param validTo the last day of an approval or of its extension; absent for the longest that the catalogue allows
 */
public record ChangeFormalityStatus(
        @NotNull FormalityStatus to,
        @NotNull LocalDate on,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 200) @Nullable String documentNo,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    LocalDate validFromOrDay() {
        return validFrom == null ? on : validFrom;
    }
}
