package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Issues that stand in the way of projects, each as far as it has come. */
final class ReportedIssues implements Ledger {
    private static final String PATH = "/api/projects/issues";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LEVELS =
            Words.ordered("乡镇级", "TOWNSHIP", "区级", "DISTRICT", "市级", "CITY", "省级", "PROVINCE");
    private static final Map<String, String> VERDICTS = Words.ordered("销号", "VERIFIED", "退回", "REOPENED");
    private static final Map<String, String> ENTERED_BY = Words.ordered("乡镇", "township", "专班", "office");

    private final List<Row> rows;

    ReportedIssues(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "堵点";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api office = clerks.on(Duty.ISSUES);
        KnownRecords projects = KnownRecords.read(office, ProjectColumns.PATH, "localNo");
        for (Row row : rows) {
            JsonNode project = projects.find(row.text(Row.LOCAL_NO))
                    .orElseThrow(() -> row.wrong(Row.LOCAL_NO, "names no project"));
            String id = project.path("id").asText();
            JsonNode issue = known(office, row, id).orElseGet(() -> report(office, row, id));
            issue = triage(office, row, issue);
            issue = assign(office, row, issue);
            Api assignee =
                    row.optional("经办").isPresent() && row.word("经办", ENTERED_BY).equals("township")
                            ? clerks.on(
                                    Duty.ISSUES_OF_TOWNSHIPS,
                                    project.path("divisionCode").asText())
                            : office;
            issue = step(assignee, row, issue, "IN_PROGRESS", "认领日期", "take-up", JSON.createObjectNode());
            issue = resolve(assignee, row, issue);
            verify(office, row, issue);
            done.run();
        }
    }

    private static Optional<JsonNode> known(Api api, Row row, String project) {
        return StreamSupport.stream(
                        api.get(PATH + "?limit=500&project=" + project)
                                .path("items")
                                .spliterator(),
                        false)
                .filter(issue -> issue.path("title").asText().equals(row.text("堵点")))
                .findFirst();
    }

    private static JsonNode report(Api api, Row row, String project) {
        ObjectNode issue = JSON.createObjectNode()
                .put("projectId", project)
                .put("category", row.text("类别"))
                .put("level", row.word("层级", LEVELS))
                .put("title", row.text("堵点"))
                .put("text", row.text("情况"))
                .put("raisedOn", row.text("提出日期"));
        return api.post(PATH, name(row), issue);
    }

    private static JsonNode triage(Api api, Row row, JsonNode issue) {
        ObjectNode body =
                JSON.createObjectNode().put("category", row.text("类别")).put("level", row.word("层级", LEVELS));
        return step(api, row, issue, "TRIAGED", "研判日期", "triage", body);
    }

    private static JsonNode assign(Api api, Row row, JsonNode issue) {
        ObjectNode body = JSON.createObjectNode();
        row.optional("责任单位代码").ifPresent(unit -> body.put("unit", unit));
        return step(api, row, issue, "ASSIGNED", "交办日期", "assignments", body);
    }

    private static JsonNode resolve(Api api, Row row, JsonNode issue) {
        ObjectNode body = JSON.createObjectNode();
        row.optional("解决情况").ifPresent(text -> body.put("resolution", text));
        return step(api, row, issue, "RESOLVED", "解决日期", "resolution", body);
    }

    private static void verify(Api api, Row row, JsonNode issue) {
        if (row.optional("核验结果").isPresent()) {
            String verdict = row.word("核验结果", VERDICTS);
            ObjectNode body = JSON.createObjectNode().put("confirmed", verdict.equals("VERIFIED"));
            row.optional("核验意见").ifPresent(reason -> body.put("reason", reason));
            step(api, row, issue, verdict, "核验日期", "verification", body);
        }
    }

    /** Takes a step if the sheet has a day for it and the issue has not come so far yet. What was sent back stays so. */
    private static JsonNode step(
            Api api, Row row, JsonNode issue, String to, String column, String part, ObjectNode body) {
        Optional<String> on = row.optional(column);
        boolean isNext = issue.path("next").toString().contains('"' + to + '"');
        if (on.isEmpty() || !isNext || issue.path("reopenings").asInt() > 0) {
            return issue;
        }
        return api.post(
                PATH + "/" + issue.path("id").asText() + "/" + part,
                name(row) + "/" + part,
                body.put("on", on.get()),
                issue.path("version").asLong());
    }

    private static String name(Row row) {
        return "issue/" + row.text(Row.LOCAL_NO) + "/" + row.text("堵点");
    }
}
