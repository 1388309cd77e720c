package dev.pinglu.projects.progress;

import static dev.pinglu.kit.sheet.Formats.choice;
import static dev.pinglu.kit.sheet.Formats.day;
import static dev.pinglu.kit.sheet.Formats.money;
import static dev.pinglu.kit.sheet.Formats.percent;
import static dev.pinglu.kit.sheet.Formats.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.SheetForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Monthly reports as the sheet in which the dispatching meeting reads them (月度调度表). */
final class ReportSheet {
    static final SheetForm FORM = new SheetForm("月度进度", columns());

    private ReportSheet() {}

    private static List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                Column.of("项目名称", "projectTitle", text()),
                Column.of("区划代码", "divisionCode", text()),
                Column.of("报告月份", "month", text()),
                Column.of("状态", "status", choice(statuses())),
                Column.of("上报期限", "dueOn", day()),
                Column.of("本月完成投资", "figures.investedFen", money()),
                Column.of("其中土地及前期费用", "figures.preliminaryFen", money()),
                Column.of("本年累计完成投资", "figures.ytdFen", money()),
                Column.of("开工以来累计完成投资", "figures.sinceStartFen", money()),
                Column.of("本月到位资金", "figures.fundsReceivedFen", money())));
        for (var source : FundSource.values()) {
            columns.add(Column.of(source.chinese(), "funds." + source, money()));
        }
        columns.add(Column.of("形象进度", "figures.physicalPct", percent()));
        columns.add(Column.of("形象进度说明", "figures.progress", text()));
        columns.add(Column.of("统计入库日期", "figures.statisticsEntryOn", day()));
        return columns;
    }

    /** A report as a row of the sheet. */
    static JsonNode row(ObjectMapper json, ProgressReport report) {
        var row = json.createObjectNode();
        row.put("projectTitle", report.project().projectTitle());
        row.put("divisionCode", report.divisionCode());
        row.put("month", report.month().toString());
        row.put("status", report.status().name());
        row.set("dueOn", json.valueToTree(report.dueOn()));
        var figures = report.figures();
        if (figures != null) {
            row.set("figures", json.valueToTree(figures));
            var funds = row.putObject("funds");
            figures.funds().forEach(one -> funds.put(one.source().name(), one.amountFen()));
        }
        return row;
    }

    private static Map<String, ReportStatus> statuses() {
        var words = new LinkedHashMap<String, ReportStatus>();
        for (var status : ReportStatus.values()) {
            words.put(status.chinese(), status);
        }
        return words;
    }
}
