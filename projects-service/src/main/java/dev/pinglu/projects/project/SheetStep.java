package dev.pinglu.projects.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a sheet does to the ledger.
 *
 * @param known the project that it is about; absent for a new one
 * @param description what the project becomes; absent if it stays what it is
 * @param year of the listing
 * @param listing what the year's plan becomes; absent if it stays what it is
 */
record SheetStep(
        @Nullable Project known,
        @Nullable DescribeProject description,
        @Nullable ParkPlace park,
        int year,
        @Nullable ListProject listing) {

    boolean changesNothing() {
        return known != null && description == null && listing == null;
    }

    /** A new project, which starts as a lead. */
    Project register(LocalDate today) {
        if (description == null) {
            throw new IllegalStateException("A new project is described");
        }
        var project = Project.register(description, park);
        plan(project, today);
        return project;
    }

    void change(Project project, LocalDate today) {
        if (description != null) {
            project.revise(description, park);
        }
        plan(project, today);
    }

    private void plan(Project project, LocalDate today) {
        if (listing != null) {
            project.list(year, listing, today);
        }
    }
}
