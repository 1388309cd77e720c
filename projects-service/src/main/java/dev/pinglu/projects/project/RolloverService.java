package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.PlannedTime;
import dev.pinglu.projects.project.RolledOver.Listed;
import dev.pinglu.projects.project.RolledOver.Reason;
import dev.pinglu.projects.project.RolledOver.Skipped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the unfinished projects of a year over into the plan of the next (结转), in one transaction. */
@ApplicationScoped
class RolloverService {
    private final Projects projects;
    private final BusinessDay businessDay;

    RolloverService(Projects projects, BusinessDay businessDay) {
        this.projects = projects;
        this.businessDay = businessDay;
    }

    /**
     * Lists what is unfinished; a repetition finds it listed.
     *
     * @param dryRun whether it is only to be told
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a year or a day of admission that cannot be
     */
    @Transactional
    RolledOver rollOver(int year, RollOverListings request, boolean dryRun) {
        var today = businessDay.today();
        Problems.refuseIfAny(ListingGuards.violations(year, plan(null, null, request.admittedOn()), today, ""));
        var going = new ArrayList<Project>();
        var skipped = new ArrayList<Skipped>();
        for (var project : projects.lockListedIn(year - 1)) {
            reason(project, year)
                    .ifPresentOrElse(reason -> skipped.add(Skipped.of(project, reason)), () -> going.add(project));
        }
        if (!dryRun && !going.isEmpty()) {
            projects.changeAll(going, project -> project.list(year, plan(project, year, request.admittedOn()), today));
        }
        return new RolledOver(
                year,
                dryRun,
                going.stream().map(project -> Listed.of(project, year)).toList(),
                skipped);
    }

    private static Optional<Reason> reason(Project project, int year) {
        if (project.listing(year).isPresent()) {
            return Optional.of(Reason.ALREADY_LISTED);
        } else if (project.overlay() == Overlay.CANCELLED) {
            return Optional.of(Reason.CANCELLED);
        } else if (isFinished(project)) {
            return Optional.of(Reason.FINISHED);
        }
        return project.listing(year - 1)
                .filter(listing -> listing.exitedOn() != null)
                .map(listing -> Reason.EXITED);
    }

    /** What is completed goes on only if it is still to be commissioned. */
    private static boolean isFinished(Project project) {
        return switch (project.stage()) {
            case LEAD, RESERVE, PREPARATION, READY, CONSTRUCTION -> false;
            case COMPLETED -> project.description().plannedCommissioning == null;
            case COMMISSIONED, FULL_CAPACITY, CLOSED -> true;
        };
    }

    /** What the year is to bring is read from the project; the investment of the year is still to be planned. */
    private static ListProject plan(Project project, int year, LocalDate admittedOn) {
        var description = project.description();
        return plan(
                project.started() ? null : monthIn(year, description.plannedStart),
                monthIn(year, description.plannedCommissioning),
                admittedOn);
    }

    private static ListProject plan(
            @Nullable Integer startMonth, @Nullable Integer commissionMonth, LocalDate admittedOn) {
        return new ListProject(null, null, null, startMonth, commissionMonth, admittedOn);
    }

    private static @Nullable Integer monthIn(int year, @Nullable PlannedTime planned) {
        return planned == null || planned.year() != year ? null : planned.month();
    }
}
