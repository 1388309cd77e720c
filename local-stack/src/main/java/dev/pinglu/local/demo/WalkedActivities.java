package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.List;
import java.util.Map;

/** Volunteer activities that are drafted and walk through their stages. */
final class WalkedActivities implements Ledger {
    private static final Course COURSE = new Course(ActivityColumns.STAGES);

    private final List<Row> rows;

    WalkedActivities(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "志愿服务活动";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.ACTIVITIES);
        KnownRecords known = KnownRecords.read(api, ActivityColumns.PATH, "localNo");
        Map<String, String> organisers = ActivityColumns.organisers(api);
        for (Row row : rows) {
            JsonNode activity = known.find(row.text(Row.LOCAL_NO)).orElseGet(() -> draft(api, row, organisers));
            String path = ActivityColumns.PATH + "/" + activity.path("id").asText();
            COURSE.walk(api, row, path, activity, (step, stage) -> addMore(row, step, stage));
            done.run();
        }
    }

    private static JsonNode draft(Api api, Row row, Map<String, String> organisers) {
        return api.post(
                ActivityColumns.PATH, "draft/" + row.text(Row.LOCAL_NO), ActivityColumns.description(row, organisers));
    }

    private static void addMore(Row row, ObjectNode step, String stage) {
        switch (stage) {
            case "ENDED" -> step.putObject("figures").put("attendedVolunteers", row.count("到场人数"));
            case "HOURS_CONFIRMED" -> step.putObject("figures").put("confirmedMinutes", row.count("确认时长(分钟)"));
            case "CANCELLED" -> step.put("reason", row.text("备注"));
            default -> {}
        }
    }
}
