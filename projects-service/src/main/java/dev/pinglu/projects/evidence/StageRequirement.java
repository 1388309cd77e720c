package dev.pinglu.projects.evidence;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ProjectStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a project demands, on the days on which the rule is valid.
 *
 * @param step the stage it leads to
 * @param types of evidence, each of which will do
 * @param count how many there have to be
 * @param verified whether they have to be verified
 * @param otherwise other records that show the same
 * @param months of which a record of output tells at least
 * @param ofDesign what the output is at least, as a part of the design
 * @param wording what is demanded
 * @param source the document that says so
 */
record StageRequirement(
        ProjectStage step,
        String rule,
        Set<EvidenceType> types,
        int count,
        boolean verified,
        @Nullable Otherwise otherwise,
        @Nullable Integer months,
        @Nullable BigDecimal ofDesign,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Wording wording,
        String source) {

    boolean concerns(ProjectStage to, LocalDate on) {
        return step == to && !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    /** Whether there is a day on which both concern the same step. */
    boolean meets(StageRequirement other) {
        return step == other.step
                && rule.equals(other.rule)
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }

    /** How much of the evidence of a project counts on a day. */
    long met(List<Evidence> evidence, LocalDate on) {
        return evidence.stream().filter(one -> counts(one, on)).count();
    }

    private boolean counts(Evidence one, LocalDate on) {
        return types.contains(one.type())
                && (!verified || one.status() == EvidenceStatus.VERIFIED)
                && (one.issuedOn() == null || !one.issuedOn().isAfter(on))
                && isEnough(one.output(), on);
    }

    private boolean isEnough(@Nullable Output output, LocalDate on) {
        if (months == null || ofDesign == null) {
            return true;
        }
        return output != null
                && output.months() >= months
                && output.ofDesign().compareTo(ofDesign) >= 0
                && !output.last().atEndOfMonth().isAfter(on);
    }

    Violation missing(long there) {
        return new Violation(
                rule,
                "to",
                "缺少%s：需要%d份，现有%d份 · %s: %d needed, %d there"
                        .formatted(wording.zh(), count, there, wording.en(), count, there));
    }
}
