package dev.pinglu.projects.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as clerks see it: its public state, and what stays inside the service.
 *
 * @param course every step with what it rests on, oldest first
 * @param next the stages that may follow; none while an overlay lies over the project
 * @param before the stages that its course may be taken back to; none while an overlay lies over the project
 * @param version what If-Match of the next change names
 */
public record ProjectResponse(
        @JsonUnwrapped ProjectEvent.State state,
        Owner owner,
        @Nullable InvestmentParts investmentParts,
        List<CourseStep> course,
        List<ListingNote> listingNotes,
        Collection<ProjectStage> next,
        Collection<ProjectStage> before,
        long version) {

    /**
     * One step of the course.
     *
     * @param commissionedPct per cent of the capacity that was commissioned by then
     * @param restatement whether it takes steps back instead of being one
     * @param takenBack whether a later restatement took it back
     */
    public record CourseStep(
            ProjectStage stage,
            Overlay overlay,
            LocalDate on,
            @Nullable String reason,
            @Nullable String document,
            @Nullable BigDecimal commissionedPct,
            boolean restatement,
            boolean takenBack) {
        static List<CourseStep> of(Project project) {
            var standing = project.course().standing();
            return project.course().entries().stream()
                    .map(entry -> from(entry, !entry.isRestatement() && !standing.contains(entry)))
                    .toList();
        }

        private static CourseStep from(StageEntry entry, boolean takenBack) {
            return new CourseStep(
                    entry.stage(),
                    entry.overlay(),
                    entry.reachedOn(),
                    entry.reason(),
                    entry.document(),
                    entry.commissionedPct(),
                    entry.isRestatement(),
                    takenBack);
        }
    }

    /** What a listing keeps beside its public part. */
    public record ListingNote(
            int year,
            @Nullable String decisionDocument,
            @Nullable String exitReason) {
        static ListingNote from(AnnualListing listing) {
            return new ListingNote(listing.year(), listing.decisionDocument(), listing.exitReason());
        }
    }

    public static ProjectResponse from(Project project) {
        return new ProjectResponse(
                project.state(),
                project.description().owner(),
                project.description().investmentParts,
                CourseStep.of(project),
                project.listings().stream().map(ListingNote::from).toList(),
                project.next(),
                project.before(),
                project.version());
    }
}
