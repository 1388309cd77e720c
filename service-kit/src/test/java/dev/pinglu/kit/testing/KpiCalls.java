package dev.pinglu.kit.testing;

import static io.restassured.RestAssured.given;

import dev.pinglu.kit.testing.AccessCase.Call;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Map;

/** How the figures that a service counts are asked for. */
public final class KpiCalls {
    private final String path;

    /** @param path of the figures, such as {@code /api/projects/kpis} */
    public KpiCalls(String path) {
        this.path = path;
    }

    /** The value of one figure in the whole district. */
    public BigDecimal value(String kpi, String period) {
        return new BigDecimal(ask(kpi, period, "").extract().jsonPath().getString("value"));
    }

    /** One figure by the keys of a dimension. */
    public JsonPath by(String kpi, String period, String dimension) {
        return ask(kpi, period, dimension).statusCode(200).extract().jsonPath();
    }

    /** The answer to a question that may be refused. */
    public ValidatableResponse ask(String kpi, String period, String dimension) {
        return given().queryParam("period", period)
                .queryParam("by", dimension)
                .get(path + "/" + kpi)
                .then();
    }

    /**
     * Cases for every operation, by operation id.
     *
     * @param domain as operation ids spell it
     * @param kpi one of the figures
     */
    public Map<String, AccessCase> cases(String domain, String kpi) {
        return Map.of(
                "list" + domain + "Kpis", at -> Call.get(at, path + "?division=" + at),
                "get" + domain + "Kpi", at -> Call.get(at, path + "/" + kpi + "?division=" + at));
    }
}
