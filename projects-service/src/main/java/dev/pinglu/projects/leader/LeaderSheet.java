package dev.pinglu.projects.leader;

import static dev.pinglu.kit.sheet.Formats.day;
import static dev.pinglu.kit.sheet.Formats.text;
import static dev.pinglu.kit.sheet.Formats.whole;

import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.SheetForm;
import java.util.List;

/** Leaders of projects as a sheet (领导包联台账); a row is an assignment as {@link LeaderAssignmentResponse} tells it. */
final class LeaderSheet {
    static final SheetForm FORM = new SheetForm(
            "领导包联台账",
            List.of(
                    Column.of("项目名称", "projectTitle", text()),
                    Column.of("区划代码", "divisionCode", text()),
                    Column.of("包联领导职务", "postName.zh", text()),
                    Column.of("包联起始日期", "from", day()),
                    Column.of("包联结束日期", "to", day()),
                    Column.of("结束说明", "reason", text()),
                    Column.of("调研次数", "visits", whole()),
                    Column.of("最近调研日期", "lastVisitOn", day())));

    private LeaderSheet() {}
}
