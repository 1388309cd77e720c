package dev.pinglu.projects.progress;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;

/**
 * A report in a list on a page.
 *
 * @param tone of its status: green, amber, rose or grey
 * @param late whether it was due before today, and was never handed in
 */
@TemplateData
record ReportRow(ProgressReportResponse report, String tone, boolean late) {
    static ReportRow of(ProgressReportResponse report, LocalDate today) {
        var due = report.state().dueOn();
        return new ReportRow(
                report,
                tone(report.state().status()),
                !report.state().reported() && due != null && due.isBefore(today));
    }

    private static String tone(ReportStatus status) {
        return switch (status) {
            case DRAFT -> "grey";
            case SUBMITTED -> "amber";
            case RETURNED -> "rose";
            case CONFIRMED, RESTATED -> "green";
        };
    }
}
