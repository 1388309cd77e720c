package dev.pinglu.projects.project;

import dev.pinglu.kit.ledger.TakeOver;
import dev.pinglu.kit.ledger.TakeOvers.Entrance;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** How projects that began before the ledger did enter it. */
@Singleton
class ProjectTakeOver implements Entrance<CarriedOverProject, Project> {
    private final DescriptionRules rules;

    ProjectTakeOver(DescriptionRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Violation> violations(CarriedOverProject row, TakeOver batch, String path) {
        var found = new ArrayList<Violation>();
        found.addAll(rules.violations(row.project(), batch.asOf(), path + "project."));
        found.addAll(row.dates().violations(row.stage(), batch.asOf(), path + "actual."));
        found.addAll(Commissioning.violations(row.stage(), row.commissionedPct(), path));
        checkSuspension(found, row, batch.asOf(), path + "suspendedSince");
        var years = new HashSet<Integer>();
        for (int i = 0; i < row.years().size(); i++) {
            var listing = row.years().get(i);
            var at = path + "listings[" + i + "].";
            found.addAll(ListingGuards.violations(listing.year(), listing.listing(), batch.asOf(), at));
            if (!years.add(listing.year())) {
                found.add(new Violation("listing.year", at + "year", "Listed twice in " + listing.year()));
            }
        }
        return found;
    }

    private static void checkSuspension(List<Violation> found, CarriedOverProject row, LocalDate asOf, String path) {
        var since = row.suspendedSince();
        if (since == null) {
            return;
        }
        if (!Overlay.NONE.next(row.stage()).contains(Overlay.SUSPENDED)) {
            found.add(new Violation("project.overlay.stage", path, "Nothing is suspended at " + row.stage()));
        }
        if (since.isAfter(asOf)) {
            found.add(new Violation("project.date.future", path, since + " is after " + asOf));
        }
        row.dates()
                .last()
                .filter(since::isBefore)
                .ifPresent(day -> found.add(new Violation("project.date.order", path, since + " is before " + day)));
    }

    @Override
    public Project build(CarriedOverProject row, TakeOver batch) {
        var park = rules.parkOf(row.project()).orElse(null);
        var project = Project.carriedOver(row, park, batch.asOf(), batch.sourceDocument());
        row.years().forEach(year -> project.list(year.year(), year.listing(), batch.asOf()));
        return project;
    }
}
