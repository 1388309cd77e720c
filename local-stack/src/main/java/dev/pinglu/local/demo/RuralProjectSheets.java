package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rural projects with the ledger of their funds: each is registered, its plan booked, then it takes its steps, and then the
 * rest of its money is booked. What is there already is passed over.
 */
final class RuralProjectSheets implements Ledger {
    private static final String PATH = "/api/rural/projects";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> CATEGORIES =
            Map.of("生态", "ECOLOGY", "示范乡村", "DEMONSTRATION_VILLAGE", "基础设施", "INFRASTRUCTURE");
    private static final Course COURSE = new Course(
            Words.ordered(
                    "储备", "RESERVE",
                    "立项", "APPROVED",
                    "批复", "REPLIED",
                    "招标", "TENDER",
                    "开工", "STARTED",
                    "完工", "COMPLETED",
                    "验收", "ACCEPTED",
                    "移交", "HANDED_OVER"),
            Set.of("APPROVED", "REPLIED", "ACCEPTED"));
    private static final Map<String, String> DOCUMENTS =
            Map.of("APPROVED", "立项文件", "REPLIED", "批复文件", "ACCEPTED", "验收文件");
    private static final String PLAN = "计划";
    private static final Map<String, String> KINDS = Map.of(
            PLAN, "PLAN", "调整", "ADJUST", "到位", "ARRIVE", "支付", "DISBURSE", "退回", "REFUND", "结转", "CARRY_FORWARD");
    private static final Map<String, String> SOURCES = Map.of(
            "中央",
            "CENTRAL",
            "省级",
            "PROVINCE",
            "市级",
            "CITY",
            "区级",
            "DISTRICT",
            "企业",
            "ENTERPRISE",
            "自筹",
            "SELF_RAISED",
            "社会",
            "SOCIAL");

    private final List<Row> projects;
    private final List<Row> funds;

    RuralProjectSheets(List<Row> projects, List<Row> funds) {
        this.projects = projects;
        this.funds = funds;
    }

    @Override
    public String name() {
        return "乡村项目";
    }

    @Override
    public int steps() {
        return projects.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.RURAL_PROJECTS);
        Api deciding = clerks.on(Duty.RURAL_DECISIONS);
        KnownRecords known = KnownRecords.read(api, PATH, "title");
        for (Row row : projects) {
            JsonNode project = known.find(title(row)).orElseGet(() -> register(api, row));
            project = book(api, row, project, true);
            project = COURSE.walk(
                    api, deciding, row, path(project), project, (step, stage) -> document(row, step, stage));
            book(api, row, project, false);
            done.run();
        }
    }

    private static JsonNode register(Api api, Row row) {
        ObjectNode project = JSON.createObjectNode();
        project.put("title", title(row));
        project.put("category", row.word("类别", CATEGORIES));
        project.put("year", row.integer("年度").orElseThrow(() -> row.wrong("年度", "is empty")));
        project.put("divisionCode", row.text("区划代码"));
        project.put("budgetFen", row.fen("预算(万元)").orElseThrow(() -> row.wrong("预算(万元)", "is empty")));
        row.planned("计划竣工").ifPresent(time -> project.set("plannedCompletion", JSON.valueToTree(time)));
        return api.post(PATH, "rural-project/" + title(row), project);
    }

    /** A voucher that is booked already is passed over by the service, too. */
    private JsonNode book(Api api, Row row, JsonNode project, boolean plan) {
        List<Row> lines = funds.stream()
                .filter(line -> line.text("项目名称").equals(title(row)))
                .filter(line -> line.text("种类").equals(PLAN) == plan)
                .toList();
        if (lines.isEmpty()) {
            return project;
        }
        ObjectNode booking = JSON.createObjectNode();
        lines.forEach(line -> booking.withArray("entries").add(entry(line)));
        return api.post(
                path(project) + "/fund-entries",
                "rural-funds/" + title(row) + (plan ? "/plan" : "/rest"),
                booking,
                project.path("version").asLong());
    }

    private static ObjectNode entry(Row line) {
        return JSON.createObjectNode()
                .put("kind", line.word("种类", KINDS))
                .put("source", line.word("来源", SOURCES))
                .put("amountFen", line.fen("金额(万元)").orElseThrow(() -> line.wrong("金额(万元)", "is empty")))
                .put("on", line.text("日期"))
                .put("voucher", line.text("凭证号"));
    }

    private static void document(Row row, ObjectNode step, String stage) {
        if (DOCUMENTS.containsKey(stage)) {
            step.put("document", row.text(DOCUMENTS.get(stage)));
        }
    }

    private static String path(JsonNode project) {
        return PATH + "/" + project.path("id").asText();
    }

    private static String title(Row row) {
        return row.text("项目名称");
    }
}
