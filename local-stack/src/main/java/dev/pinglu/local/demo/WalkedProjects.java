package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Projects that are registered as leads and walk through their stages, one transition after the other. */
final class WalkedProjects implements Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();

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
    public void send(Api api, Runnable done) {
        KnownProjects known = KnownProjects.read(api);
        for (Row row : rows) {
            walk(api, row, known.find(row).orElseGet(() -> register(api, row)));
            done.run();
        }
    }

    private static JsonNode register(Api api, Row row) {
        String name = "register/" + row.text(ProjectColumns.LOCAL_NO);
        return api.post(KnownProjects.PATH, name, ProjectColumns.description(row));
    }

    private static void walk(Api api, Row row, JsonNode registered) {
        String path = KnownProjects.PATH + "/" + registered.path("id").asText();
        JsonNode project = list(api, row, path, registered);
        for (var stage : ProjectColumns.STAGES.entrySet()) {
            Optional<LocalDate> reached = reached(row, stage.getKey());
            if (reached.isPresent() && position(project) < position(stage.getValue())) {
                ObjectNode step = JSON.createObjectNode()
                        .put("to", stage.getValue())
                        .put("on", reached.get().toString());
                String name = "transition/" + row.text(ProjectColumns.LOCAL_NO) + "/" + stage.getValue();
                project = api.post(
                        path + "/transitions",
                        name,
                        step,
                        project.path("version").asLong());
            }
        }
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

    private static Optional<LocalDate> reached(Row row, String stage) {
        // A lead is what a project is registered as.
        return stage.equals("线索") ? Optional.empty() : row.date(stage + "日期");
    }

    private static int position(JsonNode project) {
        return position(project.path("stage").asText());
    }

    private static int position(String stage) {
        return List.copyOf(ProjectColumns.STAGES.values()).indexOf(stage);
    }
}
