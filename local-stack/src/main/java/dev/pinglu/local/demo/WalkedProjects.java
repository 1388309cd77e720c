package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.time.LocalDate;
import java.util.List;

/** Projects that are registered as leads and walk through their stages, one transition after the other. */
final class WalkedProjects implements Ledger {
    private static final Course COURSE = new Course(ProjectColumns.STAGES);

    private final List<Row> rows;

    WalkedProjects(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "重点工程项目";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.PROJECTS);
        ProjectEvidence evidence = new ProjectEvidence(api, clerks.on(Duty.SITE_VISITS), clerks.on(Duty.TAKE_OVERS));
        KnownParks parks = KnownParks.read(api);
        KnownRecords known = KnownRecords.read(api, ProjectColumns.PATH, "localNo");
        for (Row row : rows) {
            walk(api, evidence, row, known.find(row.text(Row.LOCAL_NO)).orElseGet(() -> register(api, row, parks)));
            done.run();
        }
    }

    private static JsonNode register(Api api, Row row, KnownParks parks) {
        String name = "register/" + row.text(Row.LOCAL_NO);
        ObjectNode project = ProjectColumns.description(row);
        parks.place(row, project);
        return api.post(ProjectColumns.PATH, name, project);
    }

    private static void walk(Api api, ProjectEvidence evidence, Row row, JsonNode registered) {
        String path = ProjectColumns.PATH + "/" + registered.path("id").asText();
        JsonNode project = list(api, row, path, registered);
        String id = project.path("id").asText();
        COURSE.walk(
                api,
                row,
                path,
                project,
                (step, stage) -> evidence.record(
                        row.text(Row.LOCAL_NO),
                        id,
                        stage,
                        LocalDate.parse(step.path("on").asText())));
    }

    private static JsonNode list(Api api, Row row, String path, JsonNode project) {
        int year = row.integer(ProjectColumns.YEAR).orElseThrow(() -> row.wrong(ProjectColumns.YEAR, "is empty"));
        for (JsonNode listing : project.path("listings")) {
            if (listing.path("year").asInt() == year) {
                return project;
            }
        }
        return api.put(
                path + "/listings/" + year,
                ProjectColumns.listing(row),
                project.path("version").asLong());
    }
}
