package dev.pinglu.projects.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was told of a project's way, step by step, and what of it stands. */
record Course(List<StageEntry> entries) {
    Course {
        entries = List.copyOf(entries);
    }

    /** The steps that stand; a restatement is none, and takes back those that lead beyond it. */
    List<StageEntry> standing() {
        var standing = new ArrayList<StageEntry>();
        for (var entry : entries) {
            if (entry.isRestatement()) {
                standing.removeIf(step -> !entry.stage().isAtLeast(step.stage()));
            } else {
                standing.add(entry);
            }
        }
        return standing;
    }

    /** The day of the last step that stands; absent for a lead that has taken none. */
    Optional<LocalDate> lastStep() {
        var standing = standing();
        return standing.isEmpty()
                ? Optional.empty()
                : Optional.of(standing.get(standing.size() - 1).reachedOn());
    }

    /** Since when the project has been suspended; absent unless it is. */
    @Nullable
    LocalDate suspendedSince() {
        LocalDate since = null;
        for (var step : standing()) {
            var first = since == null ? step.reachedOn() : since;
            since = step.overlay() == Overlay.SUSPENDED ? first : null;
        }
        return since;
    }
}
