package dev.pinglu.projects.progress;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectEvent.Listing;
import java.util.List;
import java.util.Optional;

/** The twelve months of an investment plan, held against the year's listing, which is the yardstick. */
final class PlanMonths {
    static final int OF_YEAR = 12;

    private PlanMonths() {}

    static long sum(List<Long> months) {
        return months.stream().mapToLong(Long::longValue).sum();
    }

    /** The place of a project in the plan of a year, unless it has left it. */
    static Optional<Listing> listing(ProjectEvent.State project, int year) {
        return project.listings().stream()
                .filter(listing -> listing.year() == year && listing.exitedOn() == null)
                .findFirst();
    }

    /** Everything that is wrong with them. */
    static List<Violation> violations(ProjectEvent.State project, int year, List<Long> months) {
        var listing = listing(project, year);
        if (listing.isEmpty()) {
            return List.of(
                    new Violation("investment-plan.listing", "year", "The project is not in the plan of " + year));
        }
        var annual = listing.get().annualPlanFen();
        if (annual == null) {
            return List.of(new Violation(
                    "investment-plan.annual", "year", "The listing of " + year + " plans no investment yet"));
        }
        return sum(months) == annual
                ? List.of()
                : List.of(new Violation(
                        "investment-plan.sum",
                        "months",
                        "The months add up to " + sum(months) + " fen; the listing of " + year + " plans " + annual));
    }
}
