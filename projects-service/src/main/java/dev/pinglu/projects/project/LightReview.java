package dev.pinglu.projects.project;

import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets lights change because a day has come: a month passes, a decision expires, another version of a rule begins to hold. After each start,
 * and soon after midnight.
 */
@Singleton
class LightReview {
    private static final Logger LOG = Logger.getLogger(LightReview.class);
    private static final int CHUNK = 100;

    private final Projects projects;
    private final BusinessDay businessDay;

    private volatile @Nullable LocalDate reviewed;

    LightReview(Projects projects, BusinessDay businessDay) {
        this.projects = projects;
        this.businessDay = businessDay;
    }

    /** Runs on every replica; what one has changed the next one finds changed. A run that fails is made up for by the next. */
    @Scheduled(
            every = "${pinglu.daily.check-every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void review() {
        var today = businessDay.today();
        if (!today.equals(reviewed)) {
            int changed = run();
            reviewed = today;
            if (changed > 0) {
                LOG.infof("The traffic lights of %d projects say something else on %s", changed, today);
            }
        }
    }

    /**
     * Looks at all. One that cannot be judged is in nobody's way.
     *
     * @return how many have changed
     * @throws IllegalStateException behind the last, if there was one that could not be judged
     */
    int run() {
        int changed = 0;
        var failed = new ArrayList<UUID>();
        var last = new UUID(0, 0);
        for (var some = look(last); some.last() != null; some = look(last)) {
            for (var id : some.stale()) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> projects.judgeAnew(id));
                    changed++;
                } catch (RuntimeException wrong) {
                    LOG.errorf(wrong, "The light of project %s could not be judged", id);
                    failed.add(id);
                }
            }
            last = some.last();
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("The lights of " + failed.size() + " projects could not be judged");
        }
        return changed;
    }

    private Projects.Judged look(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> projects.judged(after, CHUNK));
    }
}
