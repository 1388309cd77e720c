package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.List;
import java.util.Map;

/** Monthly progress reports, entered, submitted, and confirmed or sent back by somebody else. */
final class ProgressReportSheet implements Ledger {
    private static final String PATH = "/api/projects/progress-reports";
    private static final Map<String, String> STATUSES =
            Words.ordered("已上报", "SUBMITTED", "退回", "RETURNED", "已审核", "CONFIRMED");
    private static final Map<String, String> SOURCES = Words.ordered(
            "中央财政资金(万元)", "FISCAL_CENTRAL",
            "省级财政资金(万元)", "FISCAL_PROVINCE",
            "市级财政资金(万元)", "FISCAL_CITY",
            "区级财政资金(万元)", "FISCAL_DISTRICT",
            "国内贷款(万元)", "BANK_LOAN",
            "债券(万元)", "BOND",
            "利用外资(万元)", "FOREIGN",
            "自筹资金(万元)", "SELF_RAISED",
            "其他资金(万元)", "OTHER");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Row> rows;

    /** @param rows of each project in the order of the months */
    ProgressReportSheet(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "月度进度";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api clerk = clerks.on(Duty.PROJECTS);
        Api officer = clerks.on(Duty.PROGRESS_DECISIONS);
        KnownRecords projects = KnownRecords.read(clerk, ProjectColumns.PATH, "localNo");
        for (Row row : rows) {
            String project = projects.find(row.text(Row.LOCAL_NO))
                    .orElseThrow(() -> row.wrong(Row.LOCAL_NO, "names no project"))
                    .path("id")
                    .asText();
            decide(officer, row, submit(clerk, row, entered(clerk, row, project)));
            done.run();
        }
    }

    /** The report with its figures; the service may have opened it already, without. */
    private static JsonNode entered(Api api, Row row, String project) {
        String month = row.text("报告月份");
        JsonNode known =
                api.get(PATH + "?project=" + project + "&month=" + month).path("items");
        if (known.isEmpty()) {
            ObjectNode opening =
                    JSON.createObjectNode().put("projectId", project).put("month", month);
            opening.set("figures", figures(row));
            return api.post(PATH, name(row), opening);
        }
        JsonNode report = known.get(0);
        return report.hasNonNull("figures")
                ? report
                : api.put(
                        PATH + "/" + report.path("id").asText() + "/figures",
                        figures(row),
                        report.path("version").asLong());
    }

    private static JsonNode submit(Api api, Row row, JsonNode report) {
        return report.path("status").asText().equals("DRAFT")
                ? step(api, row, report, "submission", JSON.createObjectNode())
                : report;
    }

    private static void decide(Api api, Row row, JsonNode report) {
        if (!report.path("status").asText().equals("SUBMITTED")) {
            return;
        }
        switch (row.word("状态", STATUSES)) {
            case "CONFIRMED" -> step(api, row, report, "confirmation", JSON.createObjectNode());
            case "RETURNED" ->
                step(api, row, report, "rework", JSON.createObjectNode().put("reason", row.text("退回原因")));
            default -> {
                // waits to be confirmed
            }
        }
    }

    private static JsonNode step(Api api, Row row, JsonNode report, String step, ObjectNode body) {
        return api.post(
                PATH + "/" + report.path("id").asText() + "/" + step,
                name(row) + "/" + step,
                body,
                report.path("version").asLong());
    }

    private static String name(Row row) {
        return "progress-report/" + row.text(Row.LOCAL_NO) + "/" + row.text("报告月份");
    }

    static ObjectNode figures(Row row) {
        ObjectNode figures = JSON.createObjectNode();
        figures.put("investedFen", fen(row, "本月完成投资(万元)"));
        figures.put("preliminaryFen", fen(row, "其中土地及前期费用(万元)"));
        figures.put("ytdFen", fen(row, "本年累计完成投资(万元)"));
        figures.put("sinceStartFen", fen(row, "开工以来累计完成投资(万元)"));
        row.fen("此前开工以来累计(万元)")
                .ifPresent(sinceStart -> figures.putObject("before")
                        .put("ytdFen", fen(row, "此前本年累计(万元)"))
                        .put("sinceStartFen", sinceStart)
                        .putArray("funds"));
        figures.put("fundsReceivedFen", fen(row, "本月到位资金(万元)"));
        ArrayNode funds = figures.putArray("funds");
        SOURCES.forEach((column, source) -> row.fen(column)
                .ifPresent(amount -> funds.addObject().put("source", source).put("amountFen", amount)));
        String physical = "形象进度(%)";
        figures.put("physicalPct", row.number(physical).orElseThrow(() -> row.wrong(physical, "is empty")));
        figures.put("progress", row.text("形象进度说明"));
        row.optional("入库日期").ifPresent(entry -> figures.put("statisticsEntryOn", entry));
        return figures;
    }

    private static long fen(Row row, String column) {
        return row.fen(column).orElseThrow(() -> row.wrong(column, "is empty"));
    }
}
