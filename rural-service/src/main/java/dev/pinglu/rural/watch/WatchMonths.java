package dev.pinglu.rural.watch;

import static java.util.stream.Collectors.toMap;

import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.rural.threshold.Thresholds;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the months of the watch consist of: the townships that return them, and what is published once all have. */
@Singleton
class WatchMonths {
    /** The threshold without which nothing may be published, so that nothing need be returned either. */
    static final String SMALLEST_CELL = "watch.smallest-cell";

    private final Divisions divisions;
    private final Thresholds thresholds;

    WatchMonths(Divisions divisions, Thresholds thresholds) {
        this.divisions = divisions;
        this.thresholds = thresholds;
    }

    /** The count of households below which nothing is published; empty before the watch began. */
    Optional<Long> smallestCell(YearMonth month) {
        return thresholds.find(SMALLEST_CELL, month.atEndOfMonth()).map(BigDecimal::longValueExact);
    }

    /** The townships that exist at the end of the month: what others returned, they return. */
    List<String> townships(YearMonth month) {
        return divisions.childrenOf(divisions.home()).stream()
                .filter(division -> division.level() == Level.TOWNSHIP)
                .filter(division -> division.validOn(month.atEndOfMonth()))
                .map(Division::code)
                .toList();
    }

    /** The table of a month for which every township has returned its counts. */
    WatchTable table(YearMonth month, Collection<WatchReturn> returns) {
        var townships = townships(month);
        var counts = new TreeMap<String, List<WatchCount>>();
        returns.stream()
                .filter(entered -> townships.contains(entered.divisionCode()))
                .forEach(entered -> counts.put(entered.divisionCode(), entered.counts()));
        var categories = Stream.of(WatchCategory.values())
                .filter(category -> category.inForce(month))
                .toList();
        return new WatchTable(month.toString(), divisions.home(), categories, counts);
    }

    /** What each division publishes now. */
    static Map<String, PublishedCounts> published(Collection<WatchSummary> summaries) {
        return summaries.stream().collect(toMap(WatchSummary::divisionCode, WatchSummary::counts));
    }
}
