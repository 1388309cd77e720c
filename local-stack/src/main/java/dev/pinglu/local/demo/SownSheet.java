package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the villages have sown this year, taken over batch by batch with the stage the figures have. */
final class SownSheet implements Ledger {
    private static final String PATH = "/api/rural/sown-records";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SEASONS = Map.of("夏收", "SUMMER", "秋收", "AUTUMN");
    private static final Map<String, String> STAGES =
            Map.of("意向", "INTENT", "进度", "PROGRESS", "报表", "SHEET", "定案", "FINAL");
    private static final Map<String, String> CROPS = Map.ofEntries(
            Map.entry("小麦", "WHEAT"),
            Map.entry("玉米", "MAIZE"),
            Map.entry("谷子", "MILLET"),
            Map.entry("莜麦", "OAT"),
            Map.entry("荞麦", "BUCKWHEAT"),
            Map.entry("高粱", "SORGHUM"),
            Map.entry("豆类", "BEANS"),
            Map.entry("马铃薯", "POTATO"),
            Map.entry("胡麻", "FLAX"),
            Map.entry("油菜", "RAPESEED"),
            Map.entry("饲用燕麦", "FORAGE_OAT"),
            Map.entry("蔬菜", "VEGETABLES"),
            Map.entry("其他", "OTHER"));

    private final Map<String, List<Row>> batches;

    SownSheet(List<Row> rows) {
        this.batches = rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("建账批次"), LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public String name() {
        return "播种面积";
    }

    @Override
    public int steps() {
        return batches.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.TAKE_OVERS);
        batches.forEach((batch, rows) -> {
            // A batch enters whole or not at all.
            if (isMissing(api, rows.get(0))) {
                api.post(PATH + "/take-overs", "sown-take-over/" + batch, request(rows));
            }
            rows.forEach(row -> done.run());
        });
    }

    private static boolean isMissing(Api api, Row row) {
        String query = "?division=" + row.text("区划代码") + "&crop=" + row.word("作物", CROPS) + "&year=" + row.text("年度");
        return api.get(PATH + query).path("items").isEmpty();
    }

    private static ObjectNode request(List<Row> rows) {
        ObjectNode request = JSON.createObjectNode();
        request.put("asOf", rows.get(0).text("建账日期"));
        request.put("sourceDocument", rows.get(0).text("来源文件"));
        rows.forEach(row -> request.withArray("records").add(record(row)));
        return request;
    }

    static ObjectNode record(Row row) {
        ObjectNode record = JSON.createObjectNode();
        ObjectNode sown = record.putObject("sown");
        sown.put("year", row.integer("年度").orElseThrow(() -> row.wrong("年度", "is empty")));
        sown.put("season", row.word("季别", SEASONS));
        sown.put("crop", row.word("作物", CROPS));
        sown.put("divisionCode", row.text("区划代码"));
        ObjectNode figures = sown.putObject("figures");
        figures.put("sownMu", new BigDecimal(row.text("播种面积(亩)")));
        row.optional("收获面积(亩)").ifPresent(mu -> figures.put("harvestedMu", new BigDecimal(mu)));
        row.optional("产量(吨)").ifPresent(tonnes -> figures.put("outputTonnes", new BigDecimal(tonnes)));
        return record.put("stage", row.word("阶段", STAGES));
    }
}
