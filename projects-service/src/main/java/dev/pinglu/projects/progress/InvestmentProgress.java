package dev.pinglu.projects.progress;

import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectEvent.Listing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a project has come at the end of a month, by the reports that count. What is not known is absent.
 *
 * @param reportedThrough the last month that is reported
 * @param completion of the annual plan, as a ratio; may exceed 1
 * @param timeGapPoints by how many percentage points the completion is ahead of the share of the year that has passed
 * @param plannedYtdFen what the investment plan lays into the months from January on
 * @param plannedCurveRate of that, as a ratio
 * @param financialPct of the total investment since the start, per cent
 */
public record InvestmentProgress(
        UUID projectId,
        String month,
        Optional<String> reportedThrough,
        Optional<Long> annualPlanFen,
        Optional<Long> ytdFen,
        Optional<BigDecimal> completion,
        Optional<BigDecimal> timeGapPoints,
        Optional<Long> plannedYtdFen,
        Optional<BigDecimal> plannedCurveRate,
        Optional<BigDecimal> financialPct,
        Optional<BigDecimal> physicalPct) {
    private static final int DECIMALS = 2;

    static InvestmentProgress of(
            ProjectEvent.State project, YearMonth month, ReportLine line, List<InvestmentPlan> plans) {
        var last = line.filledBefore(month.plusMonths(1)).stream()
                .filter(report -> report.status().counts())
                .reduce((earlier, later) -> later);
        var figures = last.map(ProgressReport::requireFigures);
        var ytd = last.filter(report -> report.month().getYear() == month.getYear())
                .map(report -> report.requireFigures().ytdFen());
        var annual = PlanMonths.listing(project, month.getYear()).map(Listing::annualPlanFen);
        var planned = plans.stream()
                .filter(plan -> plan.year() == month.getYear())
                .findFirst()
                .map(plan -> PlanMonths.sum(plan.current().months().subList(0, month.getMonthValue())));
        var completion = ratio(ytd, annual);
        return new InvestmentProgress(
                project.id(),
                month.toString(),
                last.map(report -> report.month().toString()),
                annual,
                ytd,
                completion,
                completion.map(done -> pointsAhead(done, month)),
                planned,
                ratio(ytd, planned),
                ratio(figures.map(Figures::sinceStartFen), Optional.of(project.totalInvestmentFen()))
                        .map(share -> share.movePointRight(DECIMALS)),
                figures.map(Figures::physicalPct));
    }

    private static BigDecimal pointsAhead(BigDecimal completion, YearMonth month) {
        var passed = BigDecimal.valueOf(100L * month.getMonthValue())
                .divide(BigDecimal.valueOf(PlanMonths.OF_YEAR), MathContext.DECIMAL64);
        return completion.movePointRight(DECIMALS).subtract(passed).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> ratio(Optional<Long> part, Optional<Long> whole) {
        return part.flatMap(above -> whole.filter(below -> below != 0)
                .map(below -> BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64)));
    }
}
