package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The columns that both sheets of volunteer activities have. */
final class ActivityColumns {
    static final String PATH = "/api/civility/activities";
    static final Map<String, String> STAGES = Words.ordered(
            "草稿", "DRAFT",
            "发布", "PUBLISHED",
            "招募", "RECRUITING",
            "满员", "FULL",
            "开展", "ONGOING",
            "结束", "ENDED",
            "时长确认", "HOURS_CONFIRMED",
            "归档", "ARCHIVED",
            "取消", "CANCELLED");
    private static final Map<String, String> CATEGORIES = Words.ordered(
            "理论宣讲", "PUBLIC_TALKS",
            "环境整治", "ENVIRONMENT",
            "社区服务", "COMMUNITY",
            "扶弱助困", "CARE",
            "文化文艺", "CULTURE",
            "文明交通", "TRAFFIC",
            "卫生健康", "HEALTH",
            "其他", "OTHER");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ActivityColumns() {}

    /** Activities that were held, cancelled or announced before the ledger began. */
    static Ledger takenOver(List<Row> rows) {
        return new TakenOver("志愿服务活动", PATH, rows, ActivityColumns::carriedOver);
    }

    /** Looks the organisers up by name. */
    static Map<String, String> organisers(Api api) {
        Map<String, String> ids = new HashMap<>();
        KnownRecords.read(api, FoundedOrganisations.PATH, "name")
                .forEach((name, organisation) ->
                        ids.put(name, organisation.path("id").asText()));
        return ids;
    }

    static ObjectNode description(Row row, Map<String, String> organisers) {
        return JSON.createObjectNode()
                .put("localNo", row.text(Row.LOCAL_NO))
                .put("title", row.text("活动名称"))
                .put("category", row.word("类别", CATEGORIES))
                .put("organisationId", row.word("主办组织", organisers))
                .put("divisionCode", row.text("区划代码"))
                .put("heldOn", row.text("举办日期"))
                .put("plannedVolunteers", row.count("计划人数"));
    }

    private static Function<Row, ObjectNode> carriedOver(Api api) {
        Map<String, String> organisers = organisers(api);
        return row -> {
            ObjectNode carried = JSON.createObjectNode();
            carried.set("activity", description(row, organisers));
            carried.put("stage", row.word("当前阶段", STAGES));
            ObjectNode figures = carried.putObject("figures");
            row.integer("到场人数").ifPresent(attended -> figures.put("attendedVolunteers", attended));
            row.integer("确认时长(分钟)").ifPresent(minutes -> figures.put("confirmedMinutes", minutes));
            return carried;
        };
    }
}
