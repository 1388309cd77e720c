package dev.pinglu.projects.progress;

import dev.pinglu.projects.progress.ReportLine.Sums;
import dev.pinglu.projects.project.ProjectEvent;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Figures of a month, and what they are checked against.
 *
 * @param line the reports of the project
 * @param restating whether they take the place of figures that count
 */
record Checked(ProjectEvent.State project, YearMonth month, Figures figures, ReportLine line, boolean restating) {

    /** The figures of the last report before. */
    Optional<Figures> last() {
        return line.lastBefore(month).map(ProgressReport::requireFigures);
    }

    /** Whether there is no report of the month before, so that something may have been that no report tells. */
    boolean hasGap() {
        return line.hasGapBefore(month);
    }

    /** What the reports before tell. */
    Sums told() {
        return line.toldBefore(month);
    }

    /** What was before the month, told by reports or brought forward. */
    Sums base() {
        var before = figures.before();
        return before == null ? told() : new Sums(before.ytdFen(), before.sinceStartFen());
    }

    /** What was invested earlier in the year, and no report tells. */
    long broughtForwardFen() {
        return base().ytdFen() - told().ytdFen();
    }

    /** Whether the works had begun by the end of the month. */
    boolean isStarted() {
        var start = project.actualStart();
        return start != null && !start.isAfter(month.atEndOfMonth());
    }
}
