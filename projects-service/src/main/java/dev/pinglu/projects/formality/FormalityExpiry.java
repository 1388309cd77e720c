package dev.pinglu.projects.formality;

import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets what was valid through yesterday expire, so that everybody hears of it: after each start, and soon after midnight. */
@Singleton
class FormalityExpiry {
    private static final Logger LOG = Logger.getLogger(FormalityExpiry.class);
    private static final int CHUNK = 100;

    private final Formalities formalities;
    private final BusinessDay businessDay;

    FormalityExpiry(Formalities formalities, BusinessDay businessDay) {
        this.formalities = formalities;
        this.businessDay = businessDay;
    }

    /** Runs on every replica; what one has let expire the next one finds expired. */
    @Scheduled(
            every = "${pinglu.daily.check-every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        // One day for all of it: what midnight ends in between would be found and not be due, over and over.
        var today = businessDay.today();
        int expired = 0;
        for (var some = outlived(today); !some.isEmpty(); some = outlived(today)) {
            for (var id : some) {
                QuarkusTransaction.requiringNew()
                        .run(() ->
                                formalities.changeUnasked(id, one -> one.hasOutlived(today), one -> one.expire(today)));
                expired++;
            }
        }
        if (expired > 0) {
            LOG.infof("%d formalities expired: they were valid through a day before %s", expired, today);
        }
    }

    private List<UUID> outlived(LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> formalities.outlived(today, CHUNK));
    }
}
