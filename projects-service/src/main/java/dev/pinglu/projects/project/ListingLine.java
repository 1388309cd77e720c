package dev.pinglu.projects.project;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's place in the plan of a year, with what the form needs to plan it like this again.
 *
 * @param chosenClass empty where the class follows from the dates, and is left to them
 */
@TemplateData
record ListingLine(ProjectEvent.Listing listing, String chosenClass, String document, String exitReason) {
    static List<ListingLine> of(ProjectResponse project) {
        return project.state().listings().stream()
                .map(listing -> of(listing, project.listingNotes()))
                .toList();
    }

    private static ListingLine of(ProjectEvent.Listing listing, List<ProjectResponse.ListingNote> notes) {
        return notes.stream()
                .filter(note -> note.year() == listing.year())
                .findFirst()
                .map(note -> new ListingLine(
                        listing,
                        note.decisionDocument() == null
                                ? ""
                                : listing.listingClass().name(),
                        known(note.decisionDocument()),
                        known(note.exitReason())))
                .orElseGet(() -> new ListingLine(listing, "", "", ""));
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
