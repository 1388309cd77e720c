package dev.pinglu.projects.progress;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.light.LightReading;
import dev.pinglu.projects.project.LightSource;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectStage;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What monthly reports give the traffic light of a project under construction to read: how far its investment is behind the time of
 * the year, and how long it has been building without being in the ledger of statistics. Of a project of which no report counts
 * nothing is known.
 */
@Singleton
class ProgressLight implements LightSource {
    private static final String BEHIND = "projects.investment-behind";
    private static final String NO_ENTRY = "projects.statistics-entry-missing";
    private static final int MONTHS = 12;
    private static final int SHARE_DIGITS = 3;
    /** Tenths of a point in the whole. */
    private static final BigDecimal TENTHS = BigDecimal.TEN.pow(SHARE_DIGITS);

    private static final Wording MONTH = new Wording("月报月份", "Month of the report");
    private static final Wording PASSED = new Wording("时间进度", "Share of the year that has passed");
    private static final Wording DONE = new Wording("投资完成率", "Share of the year's plan that is invested");
    private static final Wording START = new Wording("开工日期", "Start");

    private final ProgressReports reports;

    ProgressLight(ProgressReports reports) {
        this.reports = reports;
    }

    @Override
    public List<LightReading> readings(ProjectEvent.State project, LocalDate today) {
        if (project.stage() != ProjectStage.CONSTRUCTION || project.overlay() != Overlay.NONE) {
            return List.of();
        }
        var found = new ArrayList<LightReading>();
        reports.lastOf(project.id()).ifPresent(last -> {
            behind(project, last, today).ifPresent(found::add);
            withoutEntry(project, last, today).ifPresent(found::add);
        });
        return found;
    }

    /** In tenths of a point: the share of the year that has passed less the share of its plan that is done. */
    private static Optional<LightReading> behind(ProjectEvent.State project, ProgressReport last, LocalDate today) {
        var month = last.month();
        return project.listings().stream()
                .filter(listing -> listing.year() == month.getYear() && month.getYear() == today.getYear())
                .filter(listing -> listing.exitedOn() == null)
                .flatMap(listing -> Optional.ofNullable(listing.annualPlanFen()).stream())
                .filter(plan -> plan > 0)
                .findFirst()
                .map(plan -> behind(last, month, plan));
    }

    private static LightReading behind(ProgressReport last, YearMonth month, long plan) {
        long ytd = last.requireFigures().ytdFen();
        long passed = TENTHS.longValue() * month.getMonthValue() / MONTHS;
        long done = BigDecimal.valueOf(ytd)
                .multiply(TENTHS)
                .divide(BigDecimal.valueOf(plan), 0, RoundingMode.FLOOR)
                .longValueExact();
        return new LightReading(
                BEHIND,
                Math.max(0, passed - done),
                month.plusMonths(1).atDay(1),
                List.of(
                        new AlertInput("month", MONTH, month.toString(), AlertInput.Unit.MONTH),
                        share("passed", PASSED, passed),
                        share("done", DONE, done)));
    }

    private static AlertInput share(String name, Wording label, long tenths) {
        return new AlertInput(
                name, label, BigDecimal.valueOf(tenths, SHARE_DIGITS).toPlainString(), AlertInput.Unit.RATIO);
    }

    private static Optional<LightReading> withoutEntry(
            ProjectEvent.State project, ProgressReport last, LocalDate today) {
        var start = project.actualStart();
        if (start == null || last.requireFigures().statisticsEntryOn() != null) {
            return Optional.empty();
        }
        long months = ChronoUnit.MONTHS.between(start, today);
        return Optional.of(new LightReading(
                NO_ENTRY,
                months,
                start.plusMonths(1),
                List.of(new AlertInput("start", START, start.toString(), AlertInput.Unit.DATE))));
    }
}
