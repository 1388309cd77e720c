package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days on which a project reached the milestones of its course. */
public record ActualDates(
        @Nullable LocalDate start,
        @Nullable LocalDate completion,
        @Nullable LocalDate commissioning,
        @Nullable LocalDate fullCapacity) {
    static final ActualDates NONE = new ActualDates(null, null, null, null);

    /** The day of the last milestone; absent before the start. */
    Optional<LocalDate> last() {
        return Stream.of(start, completion, commissioning, fullCapacity)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
    }

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

    /** The same dates without those beyond a stage. */
    ActualDates upTo(ProjectStage stage) {
        return new ActualDates(
                stage.isAtLeast(ProjectStage.CONSTRUCTION) ? start : null,
                stage.isAtLeast(ProjectStage.COMPLETED) ? completion : null,
                stage.isAtLeast(ProjectStage.COMMISSIONED) ? commissioning : null,
                stage.isAtLeast(ProjectStage.FULL_CAPACITY) ? fullCapacity : null);
    }

    /** Whether a project that has gone beyond a stage has been at it: two of them may be left out. */
    boolean led(ProjectStage past) {
        return switch (past) {
            case COMPLETED -> completion != null;
            case FULL_CAPACITY -> fullCapacity != null;
            case LEAD, RESERVE, PREPARATION, READY, CONSTRUCTION, COMMISSIONED, CLOSED -> true;
        };
    }

    /**
     * What is wrong with the dates of a project that stands at a stage: a milestone that the stage presupposes is missing,
     * one beyond the stage is there, one lies in the future, or two are in the wrong order.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(ProjectStage stage, LocalDate today, String path) {
        var found = new ArrayList<Violation>();
        LocalDate before = null;
        for (var milestone : milestones()) {
            milestone.check(found, path + milestone.name, stage, before, today);
            before = milestone.date == null ? before : milestone.date;
        }
        return found;
    }

    private List<Milestone> milestones() {
        return List.of(
                new Milestone("start", start, ProjectStage.CONSTRUCTION),
                new Milestone("completion", completion, ProjectStage.COMPLETED),
                new Milestone("commissioning", commissioning, ProjectStage.COMMISSIONED),
                new Milestone("fullCapacity", fullCapacity, ProjectStage.FULL_CAPACITY));
    }

    /** A date and the stage it belongs to. */
    private record Milestone(String name, @Nullable LocalDate date, ProjectStage reachedAt) {

        void check(
                List<Violation> found, String path, ProjectStage stage, @Nullable LocalDate before, LocalDate today) {
            if (date == null) {
                if (isPresupposedBy(stage)) {
                    found.add(new Violation("project.date.missing", path, stage + " presupposes this date"));
                }
            } else if (!stage.isAtLeast(reachedAt)) {
                found.add(new Violation("project.date.early", path, "There is no such date before " + reachedAt));
            } else if (date.isAfter(today)) {
                found.add(new Violation("project.date.future", path, date + " is after " + today));
            } else if (before != null && date.isBefore(before)) {
                found.add(new Violation("project.date.order", path, date + " is before " + before));
            }
        }

        /** A project may be commissioned without being completed, and closed without reaching full capacity. */
        private boolean isPresupposedBy(ProjectStage stage) {
            var skippable = reachedAt == ProjectStage.COMPLETED || reachedAt == ProjectStage.FULL_CAPACITY;
            return skippable ? stage == reachedAt : stage.isAtLeast(reachedAt);
        }
    }
}
