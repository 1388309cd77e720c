package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days on which a project reached the milestones of its course. */
public record ActualDates(
        @Nullable LocalDate start,
        @Nullable LocalDate completion,
        @Nullable LocalDate commissioning,
        @Nullable LocalDate fullCapacity) {
    static final ActualDates NONE = new ActualDates(null, null, null, null);

    /** The same dates with the one that belongs to a stage set. */
    ActualDates reached(ProjectStage stage, LocalDate on) {
        return switch (stage) {
            case CONSTRUCTION -> new ActualDates(on, completion, commissioning, fullCapacity);
            case COMPLETED -> new ActualDates(start, on, commissioning, fullCapacity);
            case COMMISSIONED -> new ActualDates(start, completion, on, fullCapacity);
            case FULL_CAPACITY -> new ActualDates(start, completion, commissioning, on);
            case LEAD, RESERVE, PREPARATION, READY, CLOSED -> this;
        };
    }

    /**
     * What is wrong with the dates: none in the future, each not before the one it presupposes, and none missing that
     * the stage presupposes.
     */
    List<Violation> violations(ProjectStage stage, LocalDate today, String path) {
        var found = new ArrayList<Violation>();
        notInFuture(found, path + "start", start, today);
        notInFuture(found, path + "completion", completion, today);
        notInFuture(found, path + "commissioning", commissioning, today);
        notInFuture(found, path + "fullCapacity", fullCapacity, today);
        inOrder(found, path + "completion", start, completion);
        inOrder(found, path + "commissioning", completion == null ? start : completion, commissioning);
        inOrder(found, path + "fullCapacity", commissioning, fullCapacity);
        presupposed(found, path + "start", start, stage.isAtLeast(ProjectStage.CONSTRUCTION));
        presupposed(found, path + "completion", completion, stage == ProjectStage.COMPLETED);
        presupposed(found, path + "commissioning", commissioning, stage.isAtLeast(ProjectStage.COMMISSIONED));
        presupposed(found, path + "fullCapacity", fullCapacity, stage == ProjectStage.FULL_CAPACITY);
        return found;
    }

    private static void notInFuture(List<Violation> found, String path, @Nullable LocalDate date, LocalDate today) {
        if (date != null && date.isAfter(today)) {
            found.add(new Violation("project.date.future", path, date + " is in the future; today is " + today));
        }
    }

    private static void inOrder(
            List<Violation> found, String path, @Nullable LocalDate earlier, @Nullable LocalDate later) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            found.add(new Violation("project.date.order", path, later + " is before " + earlier));
        }
    }

    private static void presupposed(List<Violation> found, String path, @Nullable LocalDate date, boolean needed) {
        if (needed && date == null) {
            found.add(new Violation("project.date.missing", path, "The stage presupposes this date"));
        } else if (!needed && date != null && path.endsWith("start")) {
            found.add(new Violation("project.date.early", path, "Before CONSTRUCTION there is no actual start"));
        }
    }
}
