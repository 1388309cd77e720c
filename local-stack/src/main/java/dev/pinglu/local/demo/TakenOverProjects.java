package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Projects that began before the ledger did and are taken over (期初建账) batch by batch, in the state they have. */
final class TakenOverProjects implements Ledger {
    private static final String PATH = "/api/projects/key-projects/take-overs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Row>> batches;

    TakenOverProjects(List<Row> rows) {
        this.batches = rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("建账批次"), LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public String name() {
        return "期初建账";
    }

    @Override
    public int steps() {
        return batches.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public void send(Api api, Runnable done) {
        KnownProjects known = KnownProjects.read(api);
        batches.forEach((batch, rows) -> {
            // A batch enters whole or not at all.
            if (known.find(rows.get(0)).isEmpty()) {
                api.post(PATH, "take-over/" + batch, request(rows));
            }
            rows.forEach(row -> done.run());
        });
    }

    private static ObjectNode request(List<Row> rows) {
        ObjectNode request = JSON.createObjectNode();
        request.put("asOf", rows.get(0).text("建账日期"));
        request.put("sourceDocument", rows.get(0).text("来源文件"));
        ArrayNode projects = request.putArray("records");
        rows.forEach(row -> projects.add(project(row)));
        return request;
    }

    private static ObjectNode project(Row row) {
        ObjectNode project = JSON.createObjectNode();
        project.set("project", ProjectColumns.description(row));
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
