package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parks with their standard plant; they come first, because projects name them. */
final class RegisteredParks implements Ledger {
    private static final Map<String, String> STAGES = stages();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Row> parks;
    private final List<Row> plants;

    RegisteredParks(List<Row> parks, List<Row> plants) {
        this.parks = parks;
        this.plants = plants;
    }

    @Override
    public String name() {
        return "园区";
    }

    @Override
    public int steps() {
        return parks.size() + plants.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.PARKS);
        KnownParks known = KnownParks.read(api);
        for (Row row : parks) {
            walk(api, row, known.find(row).orElseGet(() -> register(api, row)));
            done.run();
        }
        for (Row row : plants) {
            plan(api, row, KnownParks.read(api).find(row).orElseThrow());
            done.run();
        }
    }

    private static JsonNode register(Api api, Row row) {
        ObjectNode park = JSON.createObjectNode()
                .put("code", row.text(KnownParks.CODE))
                .put("name", row.text("园区名称"))
                .put("divisionCode", row.text("区划代码"));
        row.optional("简称").ifPresent(name -> park.put("shortName", name));
        row.optional("管理机构").ifPresent(name -> {
            ObjectNode body = park.putObject("managementBody").put("name", name);
            row.date("班子组建日期").ifPresent(day -> body.put("formedOn", day.toString()));
            row.date("入驻日期").ifPresent(day -> body.put("movedInOn", day.toString()));
        });
        return api.post(KnownParks.PATH, "park/" + row.text(KnownParks.CODE), park);
    }

    private static void walk(Api api, Row row, JsonNode registered) {
        JsonNode park = registered;
        for (var step : STAGES.entrySet()) {
            var day = row.date(step.getKey());
            if (day.isPresent() && park.path("next").toString().contains(step.getValue())) {
                ObjectNode request = JSON.createObjectNode()
                        .put("to", step.getValue())
                        .put("on", day.get().toString());
                String name = "park/" + row.text(KnownParks.CODE) + "/" + step.getValue();
                park = api.post(
                        path(park) + "/transitions",
                        name,
                        request,
                        park.path("version").asLong());
            }
        }
    }

    /** A batch that is known is left alone: somebody may have told its delivery since. */
    private static void plan(Api api, Row row, JsonNode park) {
        int batch = row.integer("批次").orElseThrow(() -> row.wrong("批次", "is empty"));
        if (park.path("standardPlants").size() >= batch) {
            return;
        }
        ObjectNode plant = JSON.createObjectNode();
        plant.put("plannedSqm", row.number("计划面积(平方米)").orElseThrow(() -> row.wrong("计划面积(平方米)", "is empty")));
        row.planned("计划交付").ifPresent(time -> plant.set("plannedDelivery", JSON.valueToTree(time)));
        row.number("已交付面积(平方米)").ifPresent(area -> plant.put("deliveredSqm", area));
        row.date("交付日期").ifPresent(day -> plant.put("deliveredOn", day.toString()));
        api.put(
                path(park) + "/standard-plants/" + batch,
                plant,
                park.path("version").asLong());
    }

    private static String path(JsonNode park) {
        return KnownParks.PATH + "/" + park.path("id").asText();
    }

    private static Map<String, String> stages() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("建设开工日期", "BUILDING");
        steps.put("投入运营日期", "OPERATING");
        return steps;
    }
}
