package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Key projects that are taken over. */
final class TakenOverProjects {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TakenOverProjects() {}

    static Ledger of(List<Row> rows) {
        return new TakenOver("重点工程项目", ProjectColumns.PATH, rows, api -> {
            KnownParks parks = KnownParks.read(api);
            return row -> project(row, parks);
        });
    }

    private static ObjectNode project(Row row, KnownParks parks) {
        ObjectNode project = JSON.createObjectNode();
        ObjectNode description = ProjectColumns.description(row);
        parks.place(row, description);
        project.set("project", description);
        project.put("stage", row.word("当前阶段", ProjectColumns.STAGES));
        ObjectNode actual = project.putObject("actual");
        row.date("实际开工").ifPresent(date -> actual.put("start", date.toString()));
        row.date("实际竣工").ifPresent(date -> actual.put("completion", date.toString()));
        row.date("实际投产").ifPresent(date -> actual.put("commissioning", date.toString()));
        row.date("实际达产").ifPresent(date -> actual.put("fullCapacity", date.toString()));
        project.putArray("listings")
                .addObject()
                .put(
                        "year",
                        row.integer(ProjectColumns.YEAR).orElseThrow(() -> row.wrong(ProjectColumns.YEAR, "is empty")))
                .set("listing", ProjectColumns.listing(row));
        return project;
    }
}
