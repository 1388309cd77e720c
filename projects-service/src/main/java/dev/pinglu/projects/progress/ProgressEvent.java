package dev.pinglu.projects.progress;

import dev.pinglu.kit.event.EventType;
import dev.pinglu.projects.project.ProjectLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a progress report publishes; the JSON Schema beside the application describes each field. */
public sealed interface ProgressEvent {

    /**
     * The whole public state of a report. Figures are part of it from the submission on, words never.
     *
     * @param owed whether the project owes a report of this month
     * @param reported whether it was handed in, be it sent back since
     * @param counts whether its figures count
     */
    @EventType("dev.pinglu.projects.progress-report.state.v1")
    @Schema(name = "ProgressReportState")
    record State(
            UUID id,
            UUID projectId,
            String projectTitle,
            String month,
            ProjectLevel level,
            String sector,
            boolean listed,
            ReportStatus status,
            boolean owed,
            boolean reported,
            boolean counts,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate firstSubmittedOn,
            @Nullable Long investedFen,
            @Nullable Long broughtForwardFen,
            @Nullable Long preliminaryFen,
            @Nullable Long ytdFen,
            @Nullable Long sinceStartFen,
            @Nullable Long fundsReceivedFen,
            List<Funds> funds,
            @Nullable BigDecimal physicalPct,
            @Nullable LocalDate statisticsEntryOn,
            int restatements,
            String divisionCode,
            boolean removed)
            implements ProgressEvent {

        static State of(ProgressReport report) {
            var project = report.project();
            var figures = report.reported();
            return new State(
                    report.id(),
                    report.projectId(),
                    project.projectTitle(),
                    report.month().toString(),
                    project.level(),
                    project.sector(),
                    project.listed(),
                    report.status(),
                    report.dueOn() != null,
                    report.firstSubmittedOn() != null,
                    report.status().counts(),
                    report.dueOn(),
                    report.firstSubmittedOn(),
                    figures.map(Figures::investedFen).orElse(null),
                    figures.map(some -> report.broughtForwardFen()).orElse(null),
                    figures.map(Figures::preliminaryFen).orElse(null),
                    figures.map(Figures::ytdFen).orElse(null),
                    figures.map(Figures::sinceStartFen).orElse(null),
                    figures.map(Figures::fundsReceivedFen).orElse(null),
                    Funds.of(figures),
                    figures.map(Figures::physicalPct).orElse(null),
                    figures.map(Figures::statisticsEntryOn).orElse(null),
                    report.restatements().size(),
                    project.divisionCode(),
                    report.removed());
        }
    }

    /**
     * Money of one source.
     *
     * @param amountFen received in the month
     * @param broughtForwardFen received earlier in the year, and told by no report
     */
    @Schema(name = "FundsOfSource")
    record Funds(FundSource source, long amountFen, long broughtForwardFen) {
        static List<Funds> of(Optional<Figures> figures) {
            Map<FundSource, Funds> bySource = new TreeMap<>();
            figures.map(Figures::funds)
                    .orElse(List.of())
                    .forEach(one ->
                            bySource.merge(one.source(), new Funds(one.source(), one.amountFen(), 0), Funds::plus));
            figures.map(Figures::before)
                    .map(BroughtForward::funds)
                    .orElse(List.of())
                    .forEach(one ->
                            bySource.merge(one.source(), new Funds(one.source(), 0, one.amountFen()), Funds::plus));
            return new ArrayList<>(bySource.values());
        }

        private static Funds plus(Funds one, Funds other) {
            return new Funds(
                    one.source, one.amountFen + other.amountFen, one.broughtForwardFen + other.broughtForwardFen);
        }
    }
}
