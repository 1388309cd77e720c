package dev.pinglu.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as clerks see it: its public state, and what stays inside the service.
 *
 * @param next the stages that may follow; empty while an overlay lies over the project
 * @param version what If-Match of the next change names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectResponse(
        @JsonUnwrapped ProjectEvent.State state,
        Owner owner,
        @Nullable InvestmentParts investmentParts,
        Collection<ProjectStage> next,
        List<ListingNote> listingNotes,
        long version) {

    /** What a listing keeps beside its public part. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListingNote(
            int year,
            @Nullable String decisionDocument,
            @Nullable String exitReason) {}

    static ProjectResponse from(Project project) {
        return new ProjectResponse(
                project.state(),
                project.owner(),
                project.investmentParts(),
                project.overlay() == Overlay.NONE ? project.stage().next() : List.of(),
                project.listings().stream()
                        .filter(l -> l.decisionDocument() != null || l.exitReason() != null)
                        .map(l -> new ListingNote(l.year(), l.decisionDocument(), l.exitReason()))
                        .toList(),
                project.version());
    }
}
