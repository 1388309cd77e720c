package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Trial runs of units, planned, started and passed. */
final class TrialRuns implements Ledger {
    private static final String PATH = "/api/projects/trial-runs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Row> rows;

    TrialRuns(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "满负荷试运行";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.TRIAL_RUNS);
        KnownRecords projects = KnownRecords.read(api, ProjectColumns.PATH, "localNo");
        for (Row row : rows) {
            String project = projects.find(row.text(Row.LOCAL_NO))
                    .orElseThrow(() -> row.wrong(Row.LOCAL_NO, "names no project"))
                    .path("id")
                    .asText();
            JsonNode run = known(api, row, project).orElseGet(() -> plan(api, row, project));
            run = step(api, row, run, "RUNNING", "开始时刻");
            step(api, row, run, "PASSED", "通过时刻");
            done.run();
        }
    }

    private static Optional<JsonNode> known(Api api, Row row, String project) {
        return StreamSupport.stream(
                        api.get(PATH + "?limit=500&project=" + project)
                                .path("items")
                                .spliterator(),
                        false)
                .filter(run -> run.path("unit").asText().equals(row.text("机组")))
                .findFirst();
    }

    private static JsonNode plan(Api api, Row row, String project) {
        ObjectNode run = JSON.createObjectNode().put("projectId", project).put("unit", row.text("机组"));
        row.number("额定容量(MW)").ifPresent(capacity -> run.put("capacityMw", capacity));
        row.integer("要求连续小时").ifPresent(hours -> run.put("requiredHours", hours));
        return api.post(PATH, name(row), run);
    }

    private static JsonNode step(Api api, Row row, JsonNode run, String to, String column) {
        Optional<String> at = row.optional(column);
        if (at.isEmpty() || !run.path("next").toString().contains(to)) {
            return run;
        }
        return api.post(
                PATH + "/" + run.path("id").asText() + "/transitions",
                name(row) + "/" + to,
                JSON.createObjectNode().put("to", to).put("at", at.get()),
                run.path("version").asLong());
    }

    private static String name(Row row) {
        return "trial-run/" + row.text(Row.LOCAL_NO) + "/" + row.text("机组");
    }
}
