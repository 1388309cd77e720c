package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.List;
import java.util.Map;

/** Indicators of the economy as statistics have published them. */
final class IndicatorObservations implements Ledger {
    private static final String PATH = "/api/projects/indicator-observations";
    private static final Map<String, String> INDICATORS = Map.of("限上消费品零售额", "RETAIL_SALES_ABOVE_DESIGNATED_SIZE");
    private static final Map<String, String> BASES = Map.of("可比", "COMPARABLE", "名义", "NOMINAL");
    private static final Map<String, String> SCOPES = Map.of("全市", "CITY", "全省", "PROVINCE", "全国", "NATION");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Row> rows;

    IndicatorObservations(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "经济指标";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.INDICATORS);
        for (Row row : rows) {
            String indicator = row.word("指标", INDICATORS);
            String division = row.text("区划代码");
            String period = row.text("统计期");
            // The list also shows what lies below the division.
            boolean known = api.get(
                            PATH + "?limit=500&indicator=" + indicator + "&period=" + period + "&division=" + division)
                    .path("items")
                    .findValuesAsText("divisionCode")
                    .contains(division);
            if (!known) {
                ObjectNode observation = JSON.createObjectNode()
                        .put("indicator", indicator)
                        .put("divisionCode", division)
                        .put("period", period);
                observation.set("figures", figures(row));
                api.post(PATH, "observation/" + indicator + "/" + division + "/" + period, observation);
            }
            done.run();
        }
    }

    private static ObjectNode figures(Row row) {
        String value = "累计值(万元)";
        ObjectNode figures = JSON.createObjectNode();
        figures.put("value", row.fen(value).orElseThrow(() -> row.wrong(value, "is empty")));
        row.number("同比增长(%)").ifPresent(percent -> {
            figures.put("yoy", percent.movePointLeft(2));
            figures.put("yoyBasis", row.word("增长口径", BASES));
        });
        row.integer("位次").ifPresent(rank -> {
            figures.put("rank", rank);
            figures.put("rankScope", row.word("排名范围", SCOPES));
        });
        return figures.put("source", row.text("来源文件"));
    }
}
