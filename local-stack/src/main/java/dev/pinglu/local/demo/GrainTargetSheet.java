package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.math.BigDecimal;
import java.util.List;

/** The grain targets of the year. */
final class GrainTargetSheet implements Ledger {
    private static final String PATH = "/api/rural/grain-targets";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Row> rows;

    GrainTargetSheet(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "粮食目标";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.GRAIN_TARGETS);
        for (Row row : rows) {
            String year = row.text("年度");
            String division = row.text("区划代码");
            if (isMissing(api, year, division)) {
                ObjectNode target = JSON.createObjectNode()
                        .put("year", Integer.parseInt(year))
                        .put("divisionCode", division)
                        .put("areaMu", new BigDecimal(row.text("播种面积目标(亩)")))
                        .put("outputTonnes", new BigDecimal(row.text("产量目标(吨)")));
                api.post(PATH, "grain-target/" + year + "/" + division, target);
            }
            done.run();
        }
    }

    private static boolean isMissing(Api api, String year, String division) {
        for (JsonNode target : api.get(PATH + "?limit=500&year=" + year + "&division=" + division)
                .path("items")) {
            if (target.path("divisionCode").asText().equals(division)) {
                return false;
            }
        }
        return true;
    }
}
