package dev.pinglu.rural.watch;

import static java.util.stream.Collectors.toMap;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.rural.threshold.Thresholds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Publishes the watch of a month, for all townships and the district at once: summaries that came one by one would tell by
 * their differences what each of them hides.
 */
@ApplicationScoped
class WatchRelease {
    /** The threshold without which nothing may be published, so that nothing need be returned either. */
    static final String SMALLEST_CELL = "watch.smallest-cell";

    private final WatchReturns returns;
    private final WatchSummaries summaries;
    private final Divisions divisions;
    private final Thresholds thresholds;
    private final Scope scope;

    WatchRelease(
            WatchReturns returns, WatchSummaries summaries, Divisions divisions, Thresholds thresholds, Scope scope) {
        this.returns = returns;
        this.summaries = summaries;
        this.divisions = divisions;
        this.thresholds = thresholds;
        this.scope = scope;
    }

    /**
     * Publishes a month; what would say the same once more is not published again.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a caller who does not see the whole district, whose table
     *     would lack rows and hide too little; 422 for a month before the watch began, while a township's return is
     *     missing, or if a later month is published already
     */
    @Transactional
    List<WatchSummaryResponse> release(String month) {
        scope.requireWhole();
        long k = smallestCell(month);
        var known = summaries.lockAll().stream().collect(toMap(WatchSummary::divisionCode, summary -> summary));
        refuseOlder(month, known);
        var table = table(month);
        var earlier = known.values().stream().collect(toMap(WatchSummary::divisionCode, WatchSummary::counts));
        table.published(k, earlier).forEach((code, counts) -> {
            var summary = known.get(code);
            if (summary == null) {
                var level = code.equals(table.district()) ? WatchLevel.DISTRICT : WatchLevel.TOWNSHIP;
                known.put(code, summaries.enter(new WatchSummary(code, level, counts)));
            } else if (!summary.counts().equals(counts)) {
                summaries.release(summary, counts);
            }
        });
        return new TreeMap<>(known)
                .values().stream().map(WatchSummaryResponse::from).toList();
    }

    private long smallestCell(String month) {
        return thresholds
                .find(SMALLEST_CELL, YearMonth.parse(month).atEndOfMonth())
                .orElseThrow(() -> Problems.refused("watch.month", "month", "Nothing was watched yet in " + month))
                .longValueExact();
    }

    /** Of the townships that exist at the end of the month: what others returned, they return. */
    private WatchTable table(String month) {
        var when = YearMonth.parse(month);
        var townships = divisions.childrenOf(divisions.home()).stream()
                .filter(division -> division.level() == Level.TOWNSHIP)
                .filter(division -> division.validOn(when.atEndOfMonth()))
                .map(Division::code)
                .toList();
        var counts = new TreeMap<String, List<WatchCount>>();
        returns.of(month, null).stream()
                .filter(entered -> townships.contains(entered.divisionCode()))
                .forEach(entered -> counts.put(entered.divisionCode(), entered.counts()));
        Problems.refuseIfAny(townships.stream()
                .filter(code -> !counts.containsKey(code))
                .map(code -> new Violation("watch.return.missing", "month", "No return of " + code + " for " + month))
                .toList());
        var categories = Stream.of(WatchCategory.values())
                .filter(category -> category.inForce(when))
                .toList();
        return new WatchTable(month, divisions.home(), categories, counts);
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
