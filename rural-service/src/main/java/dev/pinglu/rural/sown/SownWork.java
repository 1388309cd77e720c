package dev.pinglu.rural.sown;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.util.List;

/**
 * What is to be done about a sown record: as far as the sheet by whoever keeps the place, a township or a village; from there on
 * by the clerk who settles the figures, once the harvest stands in them. No rule says by when.
 */
final class SownWork {
    private static final WorkKind REPORT_SOWING =
            WorkKind.of("sown-record.report-sowing", "登记播种进度", "Report what is sown");
    private static final WorkKind REPORT_SHEET =
            WorkKind.of("sown-record.report-sheet", "汇总上报统计表", "Hand in the sheet");
    private static final WorkKind RECORD_HARVEST =
            WorkKind.of("sown-record.record-harvest", "登记收获面积和产量", "Record harvest and output");
    private static final WorkKind CORRECT =
            WorkKind.of("sown-record.correct", "按退回意见更正数据", "Correct what was sent back");
    private static final WorkKind FINALISE = WorkKind.of("sown-record.finalise", "审核定案", "Settle the final figures");

    private SownWork() {}

    /** @param level of the place */
    static List<Task> of(SownRecord sown, Subject subject, Level level) {
        return switch (sown.stage()) {
            case INTENT -> List.of(ofPlace(REPORT_SOWING, subject, level));
            case PROGRESS -> List.of(ofPlace(REPORT_SHEET, subject, level));
            case SHEET -> List.of(ofSheet(sown, subject, level));
            case FINAL -> List.of();
        };
    }

    private static Task ofSheet(SownRecord sown, Subject subject, Level level) {
        if (!sown.figures().isComplete()) {
            return ofPlace(RECORD_HARVEST, subject, level);
        }
        return sown.sentBack()
                .map(reason -> ofPlace(CORRECT, subject, level).sentBack(reason))
                .orElseGet(() -> Task.of(FINALISE, subject, Roles.RURAL_CLERK));
    }

    private static Task ofPlace(WorkKind kind, Subject subject, Level level) {
        return switch (level) {
            case VILLAGE, NATURAL_VILLAGE ->
                Task.of(kind, subject, Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.RURAL_CLERK);
            case PROVINCE, CITY, DISTRICT, TOWNSHIP -> Task.of(kind, subject, Roles.TOWNSHIP_CLERK, Roles.RURAL_CLERK);
        };
    }
}
