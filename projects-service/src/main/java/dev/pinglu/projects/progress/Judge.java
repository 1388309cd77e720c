package dev.pinglu.projects.progress;

import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectStage;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what is worth a second look. */
@Singleton
class Judge {
    private final Limits limits;

    Judge(Limits limits) {
        this.limits = limits;
    }

    /** What the figures of a report look like in the line that it is part of. */
    Judgement of(ProgressReport report, ReportLine line, ProjectEvent.State project) {
        return new Judgement(jumped(report, line), isFinancialAhead(report, project), fullSince(report, line));
    }

    private boolean jumped(ProgressReport report, ReportLine line) {
        int most = whole(Limit.JUMP_MONTHS, report);
        var all = line.filledBefore(report.month());
        var trailing = all.subList(Math.max(0, all.size() - most), all.size());
        if (trailing.size() < Math.max(1, whole(Limit.JUMP_LEAST_MONTHS, report))) {
            return false;
        }
        long sum = trailing.stream()
                .mapToLong(one -> one.requireFigures().investedFen())
                .sum();
        return isAbove(
                Limit.JUMP_TIMES,
                report,
                times -> isMore(report.requireFigures().investedFen(), times.multiply(mean(sum, trailing))));
    }

    private static BigDecimal mean(long sum, List<ProgressReport> trailing) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(trailing.size()), MathContext.DECIMAL64);
    }

    private static boolean isMore(long fen, BigDecimal limit) {
        return BigDecimal.valueOf(fen).compareTo(limit) > 0;
    }

    private boolean isFinancialAhead(ProgressReport report, ProjectEvent.State project) {
        var figures = report.requireFigures();
        var financialPct = BigDecimal.valueOf(figures.sinceStartFen())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(project.totalInvestmentFen()), MathContext.DECIMAL64);
        var ahead = financialPct.subtract(figures.physicalPct());
        return isAbove(Limit.FINANCIAL_AHEAD, report, points -> ahead.compareTo(points) > 0);
    }

    private static @Nullable LocalDate fullSince(ProgressReport report, ReportLine line) {
        if (!report.requireFigures().isPhysicallyDone()) {
            return null;
        }
        return line.lastBefore(report.month())
                .map(last -> last.judgement().fullSince())
                .orElse(report.month().atEndOfMonth());
    }

    /** Whether all has been done for so long that the project should have been completed. */
    boolean isFullForLong(ProgressReport report, ProjectEvent.State project, LocalDate today) {
        var since = report.judgement().fullSince();
        return since != null
                && project.stage() == ProjectStage.CONSTRUCTION
                && project.overlay() == Overlay.NONE
                && isAbove(Limit.FULL_DAYS, report, days -> today.isAfter(since.plusDays(days.longValueExact())));
    }

    private boolean isAbove(Limit name, ProgressReport report, Predicate<BigDecimal> test) {
        return limits.find(name, report.month()).filter(test).isPresent();
    }

    private int whole(Limit name, ProgressReport report) {
        return limits.find(name, report.month()).map(BigDecimal::intValueExact).orElse(0);
    }
}
