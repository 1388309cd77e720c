package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.List;

/** Civilised-city works that are entered when they are surveyed, and walk on with the consent of their households. */
final class WalkedWorks implements Ledger {
    private static final Course COURSE = new Course(WorkColumns.STAGES);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Row> rows;

    WalkedWorks(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "文明城市建设项目";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.WORKS);
        KnownRecords known = KnownRecords.read(api, WorkColumns.PATH, "localNo");
        for (Row row : rows) {
            JsonNode work = known.find(row.text(Row.LOCAL_NO)).orElseGet(() -> register(api, row));
            String path = WorkColumns.PATH + "/" + work.path("id").asText();
            COURSE.walk(api, row, path, consented(api, row, path, work), (step, stage) -> {});
            done.run();
        }
    }

    private static JsonNode register(Api api, Row row) {
        ObjectNode request = JSON.createObjectNode().put("surveyedOn", row.text("摸底日期"));
        request.set("work", WorkColumns.description(row));
        return api.post(WorkColumns.PATH, "register/" + row.text(Row.LOCAL_NO), request);
    }

    private static JsonNode consented(Api api, Row row, String path, JsonNode work) {
        return work.has("consent")
                ? work
                : api.put(
                        path + "/consent",
                        WorkColumns.consent(row),
                        work.path("version").asLong());
    }
}
