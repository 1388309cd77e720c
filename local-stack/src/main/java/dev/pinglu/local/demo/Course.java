package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How records of one kind walk through their stages, one transition after the other; a column such as 开工日期 tells the day of each.
 *
 * @param stages by the clerks' word, in their order; the first is what a record is entered with
 * @param decided stages that are not the clerk's to report: whoever decides takes them, as decisions
 */
record Course(Map<String, String> stages, Set<String> decided) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a step says beyond stage and day. */
    interface More {
        void add(ObjectNode step, String stage);
    }

    /** All of whose stages are the clerk's to report. */
    Course(Map<String, String> stages) {
        this(stages, Set.of());
    }

    /** Takes the steps that the record has not taken yet. */
    JsonNode walk(Api api, Row row, String path, JsonNode entered, More more) {
        return walk(api, api, row, path, entered, more);
    }

    /** Takes the steps that the record has not taken yet, each as the one whose step it is. */
    JsonNode walk(Api reporting, Api deciding, Row row, String path, JsonNode entered, More more) {
        JsonNode record = entered;
        for (var stage : stages.entrySet()) {
            Optional<LocalDate> reached = reached(row, stage.getKey());
            if (reached.isPresent() && position(record.path("stage").asText()) < position(stage.getValue())) {
                ObjectNode step = JSON.createObjectNode()
                        .put("to", stage.getValue())
                        .put("on", reached.get().toString());
                more.add(step, stage.getValue());
                String name = "transition/" + row.text(Row.LOCAL_NO) + "/" + stage.getValue();
                long version = record.path("version").asLong();
                record = decided.contains(stage.getValue())
                        ? deciding.post(path + "/decisions", name, step, version)
                        : reporting.post(path + "/transitions", name, step, version);
            }
        }
        return record;
    }

    private Optional<LocalDate> reached(Row row, String stage) {
        boolean first = stages.keySet().iterator().next().equals(stage);
        return first ? Optional.empty() : row.date(stage + "日期");
    }

    private int position(String stage) {
        return List.copyOf(stages.values()).indexOf(stage);
    }
}
