package dev.pinglu.projects.progress;

import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.progress.ProgressReport.Due;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.Projects;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the report that each project under construction owes of a month, soon after the month has ended. Months that ended while
 * nobody ran are made up for, as far as the project has reported before.
 */
@Singleton
class ReportCalendar {
    private static final Logger LOG = Logger.getLogger(ReportCalendar.class);
    private static final int CHUNK = 100;
    private static final int MONTHS_LOOKED_BACK = 12;

    private final ProgressReports reports;
    private final BuiltProjects built;
    private final OwedReports owed;
    private final Projects projects;
    private final BusinessDay businessDay;

    private volatile @Nullable LocalDate lookedBackOn;

    ReportCalendar(
            ProgressReports reports,
            BuiltProjects built,
            OwedReports owed,
            Projects projects,
            BusinessDay businessDay) {
        this.reports = reports;
        this.built = built;
        this.owed = owed;
        this.projects = projects;
        this.businessDay = businessDay;
    }

    /**
     * Runs on every replica; what one has opened the next one finds open. The months before the last are looked at once a day, and
     * whenever something is missing of the last: they are opened first, for none is opened before one that is there.
     */
    @Scheduled(
            every = "${pinglu.daily.check-every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        var today = businessDay.today();
        var last = YearMonth.from(today).minusMonths(1);
        if (today.equals(lookedBackOn) && untold(last, false).isEmpty()) {
            return;
        }
        int opened = 0;
        for (int back = MONTHS_LOOKED_BACK - 1; back >= 0; back--) {
            opened += open(last.minusMonths(back), back > 0);
        }
        lookedBackOn = today;
        if (opened > 0) {
            LOG.infof("%d monthly reports were opened; they are owed of months up to %s", opened, last);
        }
    }

    private int open(YearMonth month, boolean goesOn) {
        var due = owed.due(month);
        int opened = 0;
        for (var some = untold(month, goesOn); due.isPresent() && !some.isEmpty(); some = untold(month, goesOn)) {
            for (var id : some) {
                QuarkusTransaction.requiringNew().run(() -> open(id, month, due));
                opened++;
            }
        }
        return opened;
    }

    private List<UUID> untold(YearMonth month, boolean goesOn) {
        return QuarkusTransaction.requiringNew().call(() -> built.untold(month, goesOn, CHUNK));
    }

    /** Asked under the lock of the project, for another replica or a clerk may have been faster. */
    private void open(UUID id, YearMonth month, Optional<Due> due) {
        projects.lock(id);
        var project = projects.referred(id).map(Project::state);
        if (project.isPresent() && built.isUntold(id, month)) {
            reports.enterUnasked(List.of(ProgressReport.open(project.get(), month, due)));
        }
    }
}
