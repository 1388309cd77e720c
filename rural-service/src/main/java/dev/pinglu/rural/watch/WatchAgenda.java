package dev.pinglu.rural.watch;

import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;

/** Keeps the list of work about the watch: with every return and release, and when a month has ended. */
@ApplicationScoped
class WatchAgenda {
    private static final int MONTHS_LOOKED_BACK = 12;

    private final WatchReturns returns;
    private final WatchSummaries summaries;
    private final WatchMonths months;
    private final Divisions divisions;
    private final FollowUp followUp;
    private final Outbox outbox;
    private final BusinessDay businessDay;

    WatchAgenda(
            WatchReturns returns,
            WatchSummaries summaries,
            WatchMonths months,
            Divisions divisions,
            FollowUp followUp,
            Outbox outbox,
            BusinessDay businessDay) {
        this.returns = returns;
        this.summaries = summaries;
        this.months = months;
        this.divisions = divisions;
        this.followUp = followUp;
        this.outbox = outbox;
        this.businessDay = businessDay;
    }

    /** Makes the list say what is to be done about a month, as the last step of what changed it. */
    @Transactional
    void settle(YearMonth month) {
        returns.lock(month.toString());
        var entered = returns.all(month.toString());
        var work = new WatchWork(month, months.townships(month), divisions.home(), month.isBefore(thisMonth()));
        outbox.publish(followUp.settle(
                work.records(),
                new FollowUp.Declared(work.tasks(entered, isUnpublished(month, work, entered)), List.of())));
    }

    /**
     * Months end by themselves: their returns are owed from then on. Those that ended while nobody ran are made up for, as far back
     * as anything was ever returned. Runs on every replica; what one has settled the next one finds settled.
     */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void settleEnded() {
        var last = thisMonth().minusMonths(1);
        var first = returns.firstMonth()
                .map(YearMonth::parse)
                .filter(month -> month.isBefore(last))
                .orElse(last);
        for (var month = last; !month.isBefore(first) && month.isAfter(last.minusMonths(MONTHS_LOOKED_BACK)); ) {
            if (months.smallestCell(month).isPresent()) {
                settle(month);
            }
            month = month.minusMonths(1);
        }
    }

    /** Whether a release would publish anything; none is published once a later month is. */
    private boolean isUnpublished(YearMonth month, WatchWork work, List<WatchReturn> entered) {
        if (!work.isComplete(entered)) {
            return false;
        }
        var known = WatchMonths.published(summaries.all());
        var isPassed =
                known.values().stream().anyMatch(counts -> counts.period().compareTo(month.toString()) > 0);
        return !isPassed
                && months.smallestCell(month)
                        .map(k -> !known.equals(months.table(month, entered).published(k, known)))
                        .orElse(false);
    }

    private YearMonth thisMonth() {
        return YearMonth.from(businessDay.today());
    }
}
