package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.time.PlannedTime;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a project. Leads and reserves are possibilities: nobody owes them anything. From the preparation on
 * whoever keeps the ledger owes the next step, by the plan of the latest year's listing or else of the project; past it the
 * project has missed its planned start or commissioning.
 */
final class ProjectWork {
    private static final WorkKind PREPARE = WorkKind.of("project.prepare", "办理前期手续，落实开工条件", "Get ready to start");
    private static final WorkKind START = WorkKind.of("project.start", "组织开工并登记", "Start construction");
    private static final WorkKind FINISH = WorkKind.of("project.finish", "组织竣工投产并登记", "Complete or commission it");
    private static final WorkKind COMMISSION = WorkKind.of("project.commission", "组织投产并登记", "Commission it");
    private static final WorkKind REACH_CAPACITY =
            WorkKind.of("project.reach-capacity", "跟踪达产并登记", "Bring it to full capacity");
    private static final WorkKind CLOSE = WorkKind.of("project.close", "办理竣工决算并关闭", "Settle the accounts and close it");
    private static final WorkKind RESUME = WorkKind.of("project.resume", "恢复建设或撤销项目", "Resume or cancel it");

    private ProjectWork() {}

    static List<Task> of(Project project, Subject subject) {
        return switch (project.overlay()) {
            case NONE -> ofStage(project, subject);
            case SUSPENDED -> List.of(task(RESUME, subject).from(lastStep(project)));
            case CANCELLED -> List.of();
        };
    }

    private static List<Task> ofStage(Project project, Subject subject) {
        var dates = project.actualDates();
        return switch (project.stage()) {
            case LEAD, RESERVE, CLOSED -> List.of();
            case PREPARATION ->
                List.of(task(PREPARE, subject).from(lastStep(project)).until(plannedStart(project)));
            case READY -> List.of(task(START, subject).from(lastStep(project)).until(plannedStart(project)));
            case CONSTRUCTION ->
                List.of(task(FINISH, subject).from(dates.start()).until(plannedEnd(project)));
            case COMPLETED ->
                List.of(task(COMMISSION, subject).from(dates.completion()).until(plannedCommissioning(project)));
            case COMMISSIONED -> List.of(task(REACH_CAPACITY, subject).from(dates.commissioning()));
            case FULL_CAPACITY -> List.of(task(CLOSE, subject).from(dates.fullCapacity()));
        };
    }

    private static Task task(WorkKind kind, Subject subject) {
        return Task.of(kind, subject, Roles.PROJECTS_CLERK);
    }

    private static @Nullable LocalDate lastStep(Project project) {
        return project.course().lastStep().orElse(null);
    }

    /** The last day of the month in which it is to start, by the plan that holds now; null where none says so. */
    static @Nullable LocalDate plannedStart(Project project) {
        return planned(project, AnnualListing::plannedStartMonth, project.description().plannedStart);
    }

    private static @Nullable LocalDate plannedCommissioning(Project project) {
        return planned(project, AnnualListing::plannedCommissionMonth, project.description().plannedCommissioning);
    }

    /** What is under construction is completed first, unless it is only to be commissioned. */
    private static @Nullable LocalDate plannedEnd(Project project) {
        var completion = project.description().plannedCompletion;
        return completion == null ? plannedCommissioning(project) : completion.lastDay();
    }

    private static @Nullable LocalDate planned(
            Project project, Function<AnnualListing, @Nullable Integer> month, @Nullable PlannedTime otherwise) {
        return project.listings().stream()
                .filter(listing -> listing.exitedOn() == null)
                .max(Comparator.comparing(AnnualListing::year))
                .flatMap(listing -> Optional.ofNullable(month.apply(listing))
                        .map(planned -> YearMonth.of(listing.year(), planned).atEndOfMonth()))
                .orElseGet(() -> otherwise == null ? null : otherwise.lastDay());
    }
}
