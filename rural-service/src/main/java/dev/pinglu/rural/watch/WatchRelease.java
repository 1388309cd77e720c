package dev.pinglu.rural.watch;

import static java.util.stream.Collectors.toMap;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Publishes the watch of a month, for all townships and the district at once: summaries that came one by one would tell by
 * their differences what each of them hides.
 */
@ApplicationScoped
class WatchRelease {
    private final WatchReturns returns;
    private final WatchSummaries summaries;
    private final WatchMonths months;
    private final WatchAgenda agenda;
    private final Scope scope;

    WatchRelease(WatchReturns returns, WatchSummaries summaries, WatchMonths months, WatchAgenda agenda, Scope scope) {
        this.returns = returns;
        this.summaries = summaries;
        this.months = months;
        this.agenda = agenda;
        this.scope = scope;
    }

    /**
     * Publishes a month; what would say the same once more is not published again.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a caller who does not see the whole district, whose table
     *     would lack rows and hide too little; 422 for a month before the watch began, while a township's return is
     *     missing or was sent back, or if a later month is published already
     */
    @Transactional
    List<WatchSummaryResponse> release(String month) {
        scope.requireWhole();
        var when = YearMonth.parse(month);
        long k = months.smallestCell(when)
                .orElseThrow(() -> Problems.refused("watch.month", "month", "Nothing was watched yet in " + month));
        var known = summaries.lockAll().stream().collect(toMap(WatchSummary::divisionCode, summary -> summary));
        refuseOlder(month, known);
        var table = table(when);
        table.published(k, WatchMonths.published(known.values())).forEach((code, counts) -> {
            var summary = known.get(code);
            if (summary == null) {
                var level = code.equals(table.district()) ? WatchLevel.DISTRICT : WatchLevel.TOWNSHIP;
                known.put(code, summaries.enter(new WatchSummary(code, level, counts)));
            } else if (!summary.counts().equals(counts)) {
                summaries.release(summary, counts);
            }
        });
        agenda.settle(when);
        return new TreeMap<>(known)
                .values().stream().map(WatchSummaryResponse::from).toList();
    }

    private WatchTable table(YearMonth when) {
        var entered = returns.of(when.toString(), null);
        Problems.refuseIfAny(months.townships(when).stream()
                .flatMap(code -> violation(code, when, entered).stream())
                .toList());
        return months.table(when, entered);
    }

    private static Optional<Violation> violation(String township, YearMonth when, List<WatchReturn> returns) {
        var entered = returns.stream()
                .filter(one -> one.divisionCode().equals(township))
                .findFirst();
        if (entered.isEmpty()) {
            var message = "No return of " + township + " for " + when;
            return Optional.of(new Violation("watch.return.missing", "month", message));
        }
        return entered.get()
                .sentBack()
                .map(reason -> new Violation(
                        "watch.return.sent-back", "month", township + " has to correct its return of " + when));
    }

    private static void refuseOlder(String month, Map<String, WatchSummary> known) {
        known.values().stream()
                .map(summary -> summary.counts().period())
                .filter(period -> period.compareTo(month) > 0)
                .findFirst()
                .ifPresent(period -> {
                    throw Problems.refused("watch.release.older", "month", period + " is published already");
                });
    }
}
