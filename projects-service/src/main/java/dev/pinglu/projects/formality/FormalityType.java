package dev.pinglu.projects.formality;

import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ApprovalMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a formality, for some days and some projects.
 *
 * @param code stable over the years
 * @param validFrom the first day on which this holds
 * @param validTo the last one; absent for one that is not known
 * @param modes the projects it concerns, by how they are admitted
 * @param workingDays within which the authority decides by law; absent where no law sets a term
 * @param validityMonths how long the decision is valid; absent for one without an end
 * @param extensionsMax how often that may be extended
 * @param extensionMonths by how much at most each time
 * @param dependsOn codes of the formalities that must be granted before it is applied for
 * @param source the document and article that say so
 */
@Schema(name = "FormalityType")
public record FormalityType(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Set<ApprovalMode> modes,
        Wording name,
        Wording authority,
        @Nullable Integer workingDays,
        @Nullable Integer validityMonths,
        int extensionsMax,
        @Nullable Integer extensionMonths,
        Requirement required,
        Gate neededFor,
        List<String> dependsOn,
        String source) {

    boolean concerns(ApprovalMode mode, LocalDate day) {
        return modes.contains(mode) && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether there is a project on a day that both concern. */
    boolean meets(FormalityType other) {
        return code.equals(other.code)
                && modes.stream().anyMatch(other.modes::contains)
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }
}
