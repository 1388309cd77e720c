package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the plan of a year demands of a listing, whichever way it enters. */
final class ListingGuards {
    private static final int EARLIEST = 2000;

    private ListingGuards() {}

    /**
     * Everything that is wrong with a listing.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    static List<Violation> violations(int year, ListProject plan, LocalDate today, String path) {
        var found = new ArrayList<Violation>();
        if (year < EARLIEST || year > today.getYear() + 1) {
            found.add(new Violation("listing.year", path + "year", "There is no plan of " + year));
        }
        if (plan.listingClass() != null && plan.decisionDocument() == null) {
            found.add(new Violation(
                    "listing.class.document",
                    path + "decisionDocument",
                    "A class that is not derived from the dates needs the decision document"));
        }
        if (plan.admittedOn().isAfter(today)) {
            found.add(new Violation("listing.admitted.future", path + "admittedOn", "Admitted after " + today));
        }
        return found;
    }
}
