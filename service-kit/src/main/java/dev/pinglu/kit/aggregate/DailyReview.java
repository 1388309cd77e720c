package dev.pinglu.kit.aggregate;

import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds the list of work and the alerts against what every aggregate declares, after each start and whenever a business day has
 * begun: what the calendar alone makes alarming, records that were there before the lists were, and rules that an upgrade has
 * changed, would otherwise be seen with the next change only.
 */
@Singleton
public class DailyReview {
    private static final Logger LOG = Logger.getLogger(DailyReview.class);
    private static final int CHUNK = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final List<Aggregates<?>> all;
    private final FollowUp followUp;
    private final BusinessDay businessDay;

    private volatile @Nullable LocalDate reviewed;

    DailyReview(@All List<Aggregates<?>> all, FollowUp followUp, BusinessDay businessDay) {
        this.all = all;
        this.followUp = followUp;
        this.businessDay = businessDay;
    }

    /** Runs on every replica; what one has settled the next one finds settled. A run that fails is made up for by the next. */
    @Scheduled(
            every = "${pinglu.daily.check-every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void review() {
        var today = businessDay.today();
        if (today.equals(reviewed)) {
            return;
        }
        int settled = run();
        reviewed = today;
        if (settled > 0) {
            LOG.infof(
                    "The lists of work and alerts said something else than %d records do; they follow them now",
                    settled);
        }
    }

    /**
     * Looks through everything: first the records, then the work that is open about them.
     *
     * @return how many records the lists were wrong about
     * @throws IllegalStateException behind the last, if there was one that could not be settled; it is in nobody's way
     */
    public int run() {
        int settled = 0;
        var failed = new ArrayList<UUID>();
        for (var aggregates : all) {
            settled += review(aggregates::review, aggregates::settle, failed);
        }
        settled += review(followUp::reviewWork, followUp::settleWork, failed);
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " records could not be settled");
        }
        return settled;
    }

    /** Looks at some records behind an id. */
    @FunctionalInterface
    private interface Look {
        Optional<Reviewed> at(UUID after, int limit);
    }

    private static int review(Look look, Consumer<UUID> settle, List<UUID> failed) {
        int settled = 0;
        Optional<Reviewed> chunk = next(look, BEFORE_ALL);
        while (chunk.isPresent()) {
            for (var id : chunk.get().unsettled()) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> settle.accept(id));
                    settled++;
                } catch (RuntimeException wrong) {
                    LOG.errorf(wrong, "The lists of work and alerts could not follow record %s", id);
                    failed.add(id);
                }
            }
            chunk = next(look, chunk.get().last());
        }
        return settled;
    }

    private static Optional<Reviewed> next(Look look, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> look.at(after, CHUNK));
    }
}
