package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The monthly returns of the townships on households under watch, and the release of each month. */
final class WatchSheet implements Ledger {
    private static final String RETURNS = "/api/rural/watch-returns";
    private static final String SUMMARIES = "/api/rural/watch-summaries";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> CATEGORIES =
            Words.ordered("脱贫不稳定户", "UNSTABLE_LIFTED", "边缘易致贫户", "MARGINAL", "突发严重困难户", "SUDDEN_HARDSHIP");

    private final Map<String, List<Row>> months;

    WatchSheet(List<Row> rows) {
        this.months =
                rows.stream().collect(Collectors.groupingBy(row -> row.text("月份"), TreeMap::new, Collectors.toList()));
    }

    @Override
    public String name() {
        return "防返贫监测";
    }

    @Override
    public int steps() {
        return months.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api releasing = clerks.on(Duty.WATCH_RELEASES);
        String released = released(releasing);
        months.forEach((month, rows) -> {
            Set<String> known = new HashSet<>();
            releasing
                    .get(RETURNS + "?month=" + month)
                    .forEach(entered -> known.add(entered.path("divisionCode").asText()));
            for (Row row : rows) {
                String township = row.text("区划代码");
                if (!known.contains(township)) {
                    clerks.on(Duty.WATCH_RETURNS, township)
                            .post(RETURNS, "watch-return/" + month + "/" + township, entered(row));
                }
                done.run();
            }
            if (released.compareTo(month) < 0) {
                ObjectNode release = JSON.createObjectNode().put("month", month);
                releasing.post(SUMMARIES + "/releases", "watch-release/" + month, release);
            }
        });
    }

    /** The latest month that is published; empty before the first. */
    private static String released(Api api) {
        String latest = "";
        for (JsonNode summary : api.get(SUMMARIES + "?limit=500").path("items")) {
            String period = summary.path("period").asText();
            latest = period.compareTo(latest) > 0 ? period : latest;
        }
        return latest;
    }

    static ObjectNode entered(Row row) {
        ObjectNode entered = JSON.createObjectNode();
        entered.put("divisionCode", row.text("区划代码"));
        entered.put("month", row.text("月份"));
        CATEGORIES.forEach((column, category) -> entered.withArray("counts")
                .addObject()
                .put("category", category)
                .put("households", count(row, column + "户数"))
                .put("persons", count(row, column + "人数")));
        return entered;
    }

    private static int count(Row row, String column) {
        return row.integer(column).orElseThrow(() -> row.wrong(column, "is empty"));
    }
}
