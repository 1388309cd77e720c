package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The columns that both sheets of civilised-city works have. */
final class WorkColumns {
    static final String PATH = "/api/civility/works";
    static final Map<String, String> STAGES = Words.ordered(
            "摸底", "SURVEYED",
            "征得同意", "CONSENTED",
            "批复", "APPROVED",
            "开工", "STARTED",
            "完工", "COMPLETED",
            "验收", "ACCEPTED",
            "移交", "HANDED_OVER");
    private static final Map<String, String> CATEGORIES = Words.ordered(
            "基础设施建设与维护", "INFRASTRUCTURE_UPKEEP",
            "老旧小区改造", "OLD_COMPOUND",
            "环卫设施设备改造", "SANITATION",
            "公园广场改造", "PARKS_SQUARES");
    private static final Map<String, String> SOURCES = Words.ordered("省级", "PROVINCE", "市级", "CITY", "区级", "DISTRICT");
    private static final Map<String, String> DAYS = Words.ordered(
            "摸底", "surveyed",
            "征得同意", "consented",
            "批复", "approved",
            "开工", "started",
            "完工", "completed",
            "验收", "accepted",
            "移交", "handedOver");
    private static final ObjectMapper JSON = new ObjectMapper();

    private WorkColumns() {}

    /** Works that were surveyed before the ledger began. */
    static Ledger takenOver(List<Row> rows) {
        return new TakenOver("文明城市建设项目", PATH, rows, api -> WorkColumns::carriedOver);
    }

    static ObjectNode description(Row row) {
        ObjectNode work = JSON.createObjectNode()
                .put("localNo", row.text(Row.LOCAL_NO))
                .put("title", row.text("项目名称"))
                .put("year", row.count("年度"))
                .put("category", row.word("类别", CATEGORIES))
                .put("divisionCode", row.text("区划代码"))
                .put("households", row.count("户数"))
                .put("buildings", row.count("楼栋数"))
                .put("areaSqm", new BigDecimal(row.text("面积(平方米)")));
        ArrayNode funding = work.putArray("funding");
        SOURCES.forEach((word, source) -> row.fen(word + "资金(万元)")
                .ifPresent(fen -> funding.addObject().put("source", source).put("plannedFen", fen)));
        return work;
    }

    static ObjectNode consent(Row row) {
        return JSON.createObjectNode().put("asked", row.count("征求户数")).put("agreed", row.count("同意户数"));
    }

    private static ObjectNode carriedOver(Row row) {
        ObjectNode carried = JSON.createObjectNode();
        carried.set("work", description(row));
        carried.put("stage", row.word("当前阶段", STAGES));
        ObjectNode dates = carried.putObject("dates");
        DAYS.forEach((word, day) -> row.date(word + "日期").ifPresent(date -> dates.put(day, date.toString())));
        carried.set("consent", consent(row));
        return carried;
    }
}
