package dev.pinglu.kit.aggregate;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Holds the list of work against what every aggregate declares, after each start and once a day: records that were there before
 * the list was, and rules that an upgrade has changed, would otherwise be seen with the next change only.
 */
@Singleton
public class WorkReview {
    private static final Logger LOG = Logger.getLogger(WorkReview.class);
    private static final int CHUNK = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final List<Aggregates<?>> all;

    WorkReview(@All List<Aggregates<?>> all) {
        this.all = all;
    }

    /** Runs on every replica; what one has settled the next one finds settled. */
    @Scheduled(every = "24h", delayed = "1m")
    void review() {
        int settled = run();
        if (settled > 0) {
            LOG.infof("The list of work said something else than %d records do; it was corrected", settled);
        }
    }

    /**
     * Looks through everything.
     *
     * @return how many records the list was wrong about
     */
    public int run() {
        return all.stream().mapToInt(WorkReview::review).sum();
    }

    private static int review(Aggregates<?> aggregates) {
        int settled = 0;
        Optional<Aggregates.Reviewed> chunk = next(aggregates, BEFORE_ALL);
        while (chunk.isPresent()) {
            for (var id : chunk.get().unsettled()) {
                QuarkusTransaction.requiringNew().run(() -> aggregates.settle(id));
                settled++;
            }
            chunk = next(aggregates, chunk.get().last());
        }
        return settled;
    }

    private static Optional<Aggregates.Reviewed> next(Aggregates<?> aggregates, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> aggregates.review(after, CHUNK));
    }
}
