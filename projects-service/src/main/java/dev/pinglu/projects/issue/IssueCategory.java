package dev.pinglu.projects.issue;

import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a kind of issues, for some days.
 *
 * @param code stable over the years
 * @param validFrom the first day on which this holds
 * @param validTo the last one; absent for one that is not known
 * @param workingDays within which an issue is solved, by the level of the unit that must solve it
 * @param verificationDays working days within which a solution is verified
 * @param source the document that says so
 */
@Schema(name = "IssueCategory")
public record IssueCategory(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Wording name,
        Map<IssueLevel, Integer> workingDays,
        int verificationDays,
        String source) {

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether there is a day on which both hold. */
    boolean meets(IssueCategory other) {
        return code.equals(other.code)
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }
}
