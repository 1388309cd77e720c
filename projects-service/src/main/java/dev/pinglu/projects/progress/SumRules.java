package dev.pinglu.projects.progress;

import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums are what they add up to, and stay within the total investment. */
@Singleton
class SumRules {
    private final Limits limits;

    SumRules(Limits limits) {
        this.limits = limits;
    }

    void check(List<Violation> found, Checked checked, String path) {
        var figures = checked.figures();
        var base = checked.base();
        long ytd = base.ytdFen() + figures.investedFen();
        if (figures.ytdFen() != ytd) {
            found.add(
                    new Violation("progress.ytd", path + "ytdFen", "The months of the year add up to " + ytd + " fen"));
        }
        long sinceStart = base.sinceStartFen() + figures.investedFen();
        if (figures.sinceStartFen() != sinceStart) {
            found.add(new Violation(
                    "progress.since-start",
                    path + "sinceStartFen",
                    "What was before and the month add up to " + sinceStart + " fen"));
        }
        if (figures.ytdFen() < 0 || figures.sinceStartFen() < 0) {
            found.add(new Violation("progress.negative", path + "ytdFen", "No less than nothing was invested"));
        }
        checkTotal(found, checked, figures.sinceStartFen(), checked.month(), figures.adjustmentDocument(), path);
    }

    /** What later months say is checked as well, as it goes on from here. */
    void checkLater(List<Violation> found, Checked checked, Figures.Shift shift, String path) {
        for (var later : checked.line().filledAfter(checked.month())) {
            var figures = later.requireFigures();
            var sameYear = later.month().getYear() == checked.month().getYear();
            if (sameYear && figures.ytdFen() + shift.ytdFen() < 0
                    || figures.sinceStartFen() + shift.sinceStartFen() < 0) {
                found.add(new Violation(
                        "progress.negative",
                        path + "investedFen",
                        "The sum of " + later.month() + " would be less than 0"));
            }
            var document = figures.adjustmentDocument() == null
                    ? checked.figures().adjustmentDocument()
                    : figures.adjustmentDocument();
            checkTotal(found, checked, figures.sinceStartFen() + shift.sinceStartFen(), later.month(), document, path);
        }
    }

    private void checkTotal(
            List<Violation> found,
            Checked checked,
            long sinceStartFen,
            YearMonth month,
            @Nullable String document,
            String path) {
        var total = BigDecimal.valueOf(checked.project().totalInvestmentFen());
        limits.find(Limit.SINCE_START_SHARE, month)
                .map(total::multiply)
                .filter(most ->
                        document == null && BigDecimal.valueOf(sinceStartFen).compareTo(most) > 0)
                .ifPresent(most -> found.add(new Violation(
                        "progress.total-investment",
                        path + "sinceStartFen",
                        "%s exceeds the total investment; up to %s fen may be invested without an adjustment document"
                                .formatted(month, most.toBigInteger()))));
    }
}
