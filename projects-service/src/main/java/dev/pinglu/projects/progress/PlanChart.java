package dev.pinglu.projects.progress;

import io.quarkus.qute.TemplateData;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The months of a year as bars, what was planned beside what was handed in.
 *
 * @param known whether there is anything to be shown
 */
@TemplateData
record PlanChart(List<Bar> bars, boolean known) {
    static final int HEIGHT = 140;
    private static final int LEFT = 30;
    private static final int STEP = 60;

    /**
     * One month, with the middle and the heights of its bars in the picture.
     *
     * @param plannedFen absent without a plan
     * @param doneFen absent until it is handed in
     * @param counts whether that is confirmed
     */
    @TemplateData
    record Bar(
            int month,
            int middle,
            @Nullable Long plannedFen,
            @Nullable Long doneFen,
            boolean counts,
            long plannedHeight,
            long doneHeight) {
        /** Counts the months from 0. */
        public int index() {
            return month - 1;
        }
    }

    static PlanChart of(int year, Optional<InvestmentPlan> plan, ReportLine line) {
        var months = IntStream.rangeClosed(1, PlanMonths.OF_YEAR).boxed().toList();
        var highest = months.stream()
                .flatMap(month -> Stream.concat(planned(plan, month).stream(), done(line, year, month).stream()))
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new PlanChart(
                months.stream()
                        .map(month -> bar(year, month, plan, line, highest))
                        .toList(),
                highest > 0);
    }

    private static Bar bar(int year, int month, Optional<InvestmentPlan> plan, ReportLine line, long highest) {
        var planned = planned(plan, month);
        var done = done(line, year, month);
        return new Bar(
                month,
                LEFT + STEP * (month - 1),
                planned.orElse(null),
                done.orElse(null),
                line.of(YearMonth.of(year, month))
                        .filter(report -> report.status().counts())
                        .isPresent(),
                height(planned, highest),
                height(done, highest));
    }

    private static Optional<Long> planned(Optional<InvestmentPlan> plan, int month) {
        return plan.map(one -> one.current().months().get(month - 1));
    }

    private static Optional<Long> done(ReportLine line, int year, int month) {
        return line.of(YearMonth.of(year, month))
                .flatMap(ProgressReport::reported)
                .map(Figures::investedFen);
    }

    /** What was taken back has no height. */
    private static long height(Optional<Long> fen, long highest) {
        return highest <= 0 ? 0 : (HEIGHT * Math.max(0, fen.orElse(0L)) + highest / 2) / highest;
    }
}
