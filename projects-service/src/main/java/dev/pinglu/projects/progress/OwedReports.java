package dev.pinglu.projects.progress;

import dev.pinglu.projects.progress.ProgressReport.Due;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which projects owe a report of a month, and by when. */
@Singleton
class OwedReports {
    private final DueDays dueDays;
    private final BuiltProjects built;

    OwedReports(DueDays dueDays, BuiltProjects built) {
        this.dueDays = dueDays;
        this.built = built;
    }

    /** By when a project owes a report of a month; empty if it owes none. */
    Optional<Due> due(UUID projectId, YearMonth month) {
        return due(month).filter(some -> built.isBuilt(projectId, month));
    }

    /** Those of some projects that were built in a month. */
    Set<UUID> owing(Collection<UUID> projects, YearMonth month) {
        return built.of(projects, month);
    }

    /** By when a report of a month is owed by whoever owes one. */
    Optional<Due> due(YearMonth month) {
        return dueDays.of(month).map(deadline -> new Due(deadline.day(), deadline.calendarIncomplete()));
    }
}
