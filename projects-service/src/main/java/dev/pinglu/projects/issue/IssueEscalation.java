package dev.pinglu.projects.issue;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets what was due by yesterday and is not solved rise to the next level: after each start, and soon after midnight. */
@Singleton
class IssueEscalation {
    private static final Logger LOG = Logger.getLogger(IssueEscalation.class);
    private static final int CHUNK = 100;

    private final Issues issues;
    private final WorkingDays calendar;
    private final BusinessDay businessDay;

    IssueEscalation(Issues issues, WorkingDays calendar, BusinessDay businessDay) {
        this.issues = issues;
        this.calendar = calendar;
        this.businessDay = businessDay;
    }

    /** Runs on every replica; what one has let rise the next one finds risen. */
    @Scheduled(
            every = "${pinglu.daily.check-every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        // One day for all of it: what midnight ends in between would be found and not be due, over and over.
        var today = businessDay.today();
        int risen = 0;
        for (var some = missed(today); !some.isEmpty(); some = missed(today)) {
            for (var id : some) {
                QuarkusTransaction.requiringNew()
                        .run(() -> issues.changeUnasked(
                                id, one -> one.hasMissedTerm(today), one -> one.escalate(today, calendar)));
                risen++;
            }
        }
        if (risen > 0) {
            LOG.infof("%d issues were due by a day before %s and are not solved; they have risen", risen, today);
        }
    }

    private List<UUID> missed(LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> issues.withMissedTerm(today, CHUNK));
    }
}
