package dev.pinglu.rural.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rural project as clerks see it: its public state, and what stays inside the service.
 *
 * @param matchingFen what city and district plan to add (市县配套), in fen
 * @param course every step with what it rests on, oldest first
 * @param rework when and why the approver sent it back; absent unless it waits to be submitted again
 * @param next the stages that may follow; none while an overlay lies over the project
 * @param version what If-Match of the next change names
 */
public record RuralProjectResponse(
        @JsonUnwrapped RuralProjectEvent.State state,
        long matchingFen,
        FundRates rates,
        List<Step> course,
        @Nullable Rework rework,
        Collection<RuralStage> next,
        long version) {

    /** One step of the course. */
    @Schema(name = "RuralCourseStep")
    public record Step(
            RuralStage stage,
            RuralOverlay overlay,
            LocalDate on,
            @Nullable String reason,
            @Nullable String document) {
        static Step from(CourseStep step) {
            return new Step(step.stage(), step.overlay(), step.reachedOn(), step.reason(), step.document());
        }
    }

    /** When and why it was sent back. */
    @Schema(name = "RuralProjectRework")
    public record Rework(LocalDate since, String reason) {
        static Rework from(SentBack sentBack) {
            return new Rework(sentBack.sentBackOn(), sentBack.sentBackReason());
        }
    }

    /** One entry of the fund ledger, by its number. */
    public record BookedFunds(
            int number,
            FundKind kind,
            FundSource source,
            long amountFen,
            LocalDate on,
            String voucher,
            @Nullable String note) {
        static BookedFunds from(FundEntry entry) {
            return new BookedFunds(
                    entry.number(),
                    entry.kind(),
                    entry.source(),
                    entry.amountFen(),
                    entry.bookedOn(),
                    entry.voucher(),
                    entry.note());
        }
    }

    static RuralProjectResponse from(RuralProject project) {
        return from(project, project.funds());
    }

    /** @param funds the sums of its ledger */
    static RuralProjectResponse from(RuralProject project, FundSums funds) {
        return new RuralProjectResponse(
                RuralProjectEvent.State.of(project, funds),
                funds.of(FundSource.CITY).plannedFen()
                        + funds.of(FundSource.DISTRICT).plannedFen(),
                FundRates.of(funds),
                project.course().stream().map(Step::from).toList(),
                project.sentBack().map(Rework::from).orElse(null),
                project.next(),
                project.version());
    }
}
