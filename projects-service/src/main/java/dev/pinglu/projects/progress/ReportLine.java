package dev.pinglu.projects.progress;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The reports of one project in the order of their months, as they stand within a transaction. */
final class ReportLine {
    private final NavigableMap<YearMonth, ProgressReport> byMonth = new TreeMap<>();

    /** What was invested up to a month. */
    record Sums(long ytdFen, long sinceStartFen) {}

    ReportLine(Collection<ProgressReport> reports) {
        reports.forEach(this::add);
    }

    void add(ProgressReport report) {
        byMonth.put(report.month(), report);
    }

    boolean has(YearMonth month) {
        return byMonth.containsKey(month);
    }

    Optional<ProgressReport> of(YearMonth month) {
        return Optional.ofNullable(byMonth.get(month));
    }

    /** Every report before a month. */
    Collection<ProgressReport> before(YearMonth month) {
        return byMonth.headMap(month).values();
    }

    /** The reports before a month that have figures, oldest first. */
    List<ProgressReport> filledBefore(YearMonth month) {
        return before(month).stream().filter(report -> report.figures() != null).toList();
    }

    /** The last report before a month that has figures. */
    Optional<ProgressReport> lastBefore(YearMonth month) {
        var filled = filledBefore(month);
        return filled.isEmpty() ? Optional.empty() : Optional.of(filled.get(filled.size() - 1));
    }

    /** The reports after a month that have figures, oldest first. */
    List<ProgressReport> filledAfter(YearMonth month) {
        return byMonth.tailMap(month, false).values().stream()
                .filter(report -> report.figures() != null)
                .toList();
    }

    /** Whether there is no report of the month before, so that something may have been that no report tells. */
    boolean hasGapBefore(YearMonth month) {
        return lastBefore(month)
                .filter(report -> report.month().equals(month.minusMonths(1)))
                .isEmpty();
    }

    /** What the reports before a month tell. */
    Sums toldBefore(YearMonth month) {
        return lastBefore(month)
                .map(last -> {
                    var figures = last.requireFigures();
                    var sameYear = last.month().getYear() == month.getYear();
                    return new Sums(sameYear ? figures.ytdFen() : 0, figures.sinceStartFen());
                })
                .orElse(new Sums(0, 0));
    }
}
