package dev.pinglu.projects.progress;

import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules that the figures of a month keep; everything that is wrong is told at once. */
@Singleton
class FigureRules {
    private final SumRules sums;

    FigureRules(SumRules sums) {
        this.sums = sums;
    }

    /**
     * Everything that is wrong with figures.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(Checked checked, LocalDate today, String path) {
        var found = new ArrayList<Violation>();
        checkSigns(found, checked, path);
        BroughtForwardRules.check(found, checked, path);
        sums.check(found, checked, path);
        checkFunds(found, checked.figures(), path);
        checkStart(found, checked, path);
        checkPhysical(found, checked, path);
        var entry = checked.figures().statisticsEntryOn();
        if (entry != null && entry.isAfter(today)) {
            found.add(new Violation(
                    "progress.statistics.future", path + "statisticsEntryOn", entry + " is after " + today));
        }
        return found;
    }

    private static void checkSigns(List<Violation> found, Checked checked, String path) {
        var figures = checked.figures();
        if (figures.investedFen() < 0 && !checked.restating()) {
            found.add(new Violation(
                    "progress.negative", path + "investedFen", "Only a restatement takes back what was invested"));
        }
        for (int i = 0; i < figures.funds().size(); i++) {
            if (figures.funds().get(i).amountFen() < 0 && !checked.restating()) {
                found.add(new Violation(
                        "progress.negative",
                        path + "funds[" + i + "].amountFen",
                        "Only a restatement takes back what was received"));
            }
        }
        if (figures.preliminaryFen() < Math.min(0, figures.investedFen())
                || figures.preliminaryFen() > Math.max(0, figures.investedFen())) {
            found.add(new Violation(
                    "progress.preliminary", path + "preliminaryFen", "It is a part of what was invested in the month"));
        }
    }

    private static void checkFunds(List<Violation> found, Figures figures, String path) {
        checkSources(found, figures.funds(), path + "funds");
        long sum = figures.funds().stream().mapToLong(FundsReceived::amountFen).sum();
        if (sum != figures.fundsReceivedFen()) {
            found.add(new Violation(
                    "progress.funds.sum", path + "fundsReceivedFen", "The sources add up to " + sum + " fen"));
        }
    }

    /** A source stands once. */
    static void checkSources(List<Violation> found, List<FundsReceived> funds, String path) {
        for (int i = 0; i < funds.size(); i++) {
            var source = funds.get(i).source();
            if (funds.subList(0, i).stream().anyMatch(other -> other.source() == source)) {
                found.add(
                        new Violation("progress.funds.source", path + "[" + i + "].source", source + " stands twice"));
            }
        }
    }

    private static void checkStart(List<Violation> found, Checked checked, String path) {
        var figures = checked.figures();
        if (checked.isStarted()) {
            return;
        }
        if (!figures.investedFen().equals(figures.preliminaryFen())) {
            found.add(new Violation(
                    "progress.before-start",
                    path + "investedFen",
                    "Before the start only land and preliminaries are invested in"));
        }
        if (figures.physicalPct().signum() > 0) {
            found.add(new Violation(
                    "progress.before-start", path + "physicalPct", "Before the start nothing of the works is done"));
        }
    }

    private static void checkPhysical(List<Violation> found, Checked checked, String path) {
        var pct = checked.figures().physicalPct();
        checked.last()
                .map(Figures::physicalPct)
                .filter(last -> pct.compareTo(last) < 0)
                .ifPresent(last -> found.add(new Violation(
                        "progress.physical.falling", path + "physicalPct", "The report before says " + last + " %")));
        checked.line().filledAfter(checked.month()).stream()
                .findFirst()
                .filter(next -> pct.compareTo(next.requireFigures().physicalPct()) > 0)
                .ifPresent(next -> found.add(new Violation(
                        "progress.physical.falling",
                        path + "physicalPct",
                        next.month() + " says " + next.requireFigures().physicalPct() + " %")));
    }
}
