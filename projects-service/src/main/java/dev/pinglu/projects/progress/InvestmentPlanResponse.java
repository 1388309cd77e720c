package dev.pinglu.projects.progress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as clerks see it.
 *
 * @param revisions every one, oldest first
 * @param version what If-Match of the next change names
 */
public record InvestmentPlanResponse(@JsonUnwrapped PlanEvent.State state, List<Revision> revisions, long version) {

    /**
     * How the months were laid out.
     *
     * @param knownFrom the day on which it was recorded
     * @param reason absent of the first
     */
    @Schema(name = "PlanRevision")
    public record Revision(
            int number,
            LocalDate knownFrom,
            List<Long> months,
            @Nullable String reason,
            @Nullable String document) {
        static Revision of(PlanRevision revision) {
            return new Revision(
                    revision.number(), revision.knownFrom(), revision.months(), revision.reason(), revision.document());
        }
    }

    static InvestmentPlanResponse from(InvestmentPlan plan) {
        return new InvestmentPlanResponse(
                plan.state(), plan.revisions().stream().map(Revision::of).toList(), plan.version());
    }
}
