package dev.pinglu.projects.progress;

import dev.pinglu.kit.problem.Violation;
import java.time.Month;
import java.util.List;

/** What may be brought forward: only what was before a month and no report tells. */
final class BroughtForwardRules {
    private BroughtForwardRules() {}

    static void check(List<Violation> found, Checked checked, String path) {
        var before = checked.figures().before();
        if (before == null) {
            return;
        }
        if (!checked.hasGap()) {
            found.add(new Violation(
                    "progress.before.gap", path + "before", "The report of the month before tells what was before"));
        }
        if (checked.month().getMonth() == Month.JANUARY && before.ytdFen() != 0) {
            found.add(new Violation("progress.before.ytd", path + "before.ytdFen", "The year begins with January"));
        }
        long untoldYtd = checked.broughtForwardFen();
        if (untoldYtd < 0) {
            found.add(new Violation(
                    "progress.before.ytd",
                    path + "before.ytdFen",
                    "The reports before tell " + checked.told().ytdFen() + " fen"));
        }
        if (before.sinceStartFen() - checked.told().sinceStartFen() < Math.max(0, untoldYtd)) {
            found.add(new Violation(
                    "progress.before.since-start",
                    path + "before.sinceStartFen",
                    "It is less than what the reports before tell, and what the year brings forward"));
        }
        checkFunds(found, before, path);
    }

    private static void checkFunds(List<Violation> found, BroughtForward before, String path) {
        FigureRules.checkSources(found, before.funds(), path + "before.funds");
        for (int i = 0; i < before.funds().size(); i++) {
            if (before.funds().get(i).amountFen() < 0) {
                found.add(new Violation(
                        "progress.negative",
                        path + "before.funds[" + i + "].amountFen",
                        "Nothing less than 0 came in"));
            }
        }
    }
}
