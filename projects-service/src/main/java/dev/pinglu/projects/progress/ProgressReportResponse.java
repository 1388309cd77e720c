package dev.pinglu.projects.progress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report as clerks see it: its public state, and what stays inside the service.
 *
 * @param figures as they were entered; absent until they are
 * @param flags what is worth a second look
 * @param returnReason why it was sent back
 * @param earlier the figures that counted before each restatement, oldest first
 * @param next the statuses that may follow
 * @param version what If-Match of the next change names
 */
public record ProgressReportResponse(
        @JsonUnwrapped ProgressEvent.State state,
        @Nullable Figures figures,
        List<Flag> flags,
        boolean calendarIncomplete,
        @Nullable LocalDate submittedOn,
        @Nullable String returnReason,
        @Nullable LocalDate confirmedOn,
        List<Earlier> earlier,
        Collection<ReportStatus> next,
        long version) {

    /** Something worth a second look, and the rule that says so. */
    @Schema(name = "ReportFlag")
    public record Flag(String rule, Wording text) {
        static Flag of(ReportFlag flag) {
            return new Flag(flag.rule(), flag.text());
        }
    }

    /**
     * Figures that counted until a day.
     *
     * @param reason why others took their place
     */
    @Schema(name = "EarlierFigures")
    public record Earlier(
            int number,
            LocalDate until,
            String reason,
            @Nullable Figures figures) {
        static Earlier of(ReportRestatement restatement) {
            return new Earlier(
                    restatement.number(), restatement.restatedOn(), restatement.reason(), restatement.earlier());
        }
    }

    static ProgressReportResponse from(ProgressReport report, List<ReportFlag> flags) {
        return new ProgressReportResponse(
                report.state(),
                report.figures(),
                flags.stream().map(Flag::of).toList(),
                report.calendarIncomplete(),
                report.submittedOn(),
                report.returnReason(),
                report.confirmedOn(),
                report.restatements().stream().map(Earlier::of).toList(),
                report.status().next(),
                report.version());
    }

    /** As it stood at a revision of its history, where nothing is judged. */
    static ProgressReportResponse of(ProgressReport report) {
        return from(report, List.of());
    }
}
