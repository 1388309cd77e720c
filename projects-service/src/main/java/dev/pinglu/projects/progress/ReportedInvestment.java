package dev.pinglu.projects.progress;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What a project has cost so far, for records that rest on it. */
@Singleton
public class ReportedInvestment {
    private final ProgressReports reports;

    ReportedInvestment(ProgressReports reports) {
        this.reports = reports;
    }

    /** Investment since the start at the end of a month, in fen. */
    public record SinceStart(YearMonth through, long fen) {}

    /** By the last report that counts; empty without one. */
    public Optional<SinceStart> of(UUID projectId) {
        return reports.lastOf(projectId)
                .map(report ->
                        new SinceStart(report.month(), report.requireFigures().sinceStartFen()));
    }
}
