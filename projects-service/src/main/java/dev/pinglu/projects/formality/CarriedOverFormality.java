package dev.pinglu.projects.formality;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One formality of a take-over, as it stood on the day.
 *
 * @param type a code of the catalogue
 * @param requirement absent for YES
 * @param reason of a supplement, a rejection, or of what is not needed; these cannot do without
 * @param documentNo of what was granted, which cannot do without, or of a rejection
 * @param validFrom of what was granted; absent for the day of the decision
 * @param validTo the last day of what was granted; absent for one without an end
 * @param extensionsUsed how often it was extended; absent for never
 */
public record CarriedOverFormality(
        @NotNull UUID projectId,

        @NotBlank @Size(max = 50) @Schema(examples = "CONSTRUCTION_PERMIT")
        String type,

        @Nullable Requirement requirement,
        @NotNull FormalityStatus status,
        @Size(max = 500) @Nullable String reason,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate decidedOn,
        @Size(max = 200) @Nullable String documentNo,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Min(0) @Max(99) @Nullable Integer extensionsUsed) {

    Requirement needed() {
        return requirement == null ? Requirement.YES : requirement;
    }

    int extensions() {
        return extensionsUsed == null ? 0 : extensionsUsed;
    }
}
