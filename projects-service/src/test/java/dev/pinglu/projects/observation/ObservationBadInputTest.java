package dev.pinglu.projects.observation;

import static dev.pinglu.projects.observation.ObservationFixture.anObservation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

@QuarkusTest
class ObservationBadInputTest extends BadInput {
    private static final AtomicInteger YEAR = new AtomicInteger(1950);

    ObservationBadInputTest() {
        super(
                IndicatorObservationResource.PATH,
                () -> anObservation().of(String.valueOf(YEAR.getAndIncrement())).recorded(),
                new Change("/figures", () -> anObservation().figures()),
                new Change(
                        "/restatements",
                        () -> new RestateObservation(anObservation().figures(), "试验")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "figures.colour", 400, b -> figures(b).put("colour", "red")),
                bad("json.wrong-type", "indicator", 400, b -> b.put("indicator", "HAPPINESS")),
                bad("json.wrong-type", "figures.value", 400, b -> figures(b).put("value", "1.82亿")),
                bad("field.not-null", "figures", 400, b -> b.remove("figures")),
                bad("field.not-null", "figures.value", 400, b -> figures(b).remove("value")),
                bad("field.not-blank", "figures.source", 400, b -> figures(b).put("source", "")),
                bad(
                        "field.positive-or-zero",
                        "figures.value",
                        400,
                        b -> figures(b).put("value", -1)),
                bad("field.decimal-min", "figures.yoy", 400, b -> figures(b).put("yoy", -1.5)),
                bad("field.min", "figures.rank", 400, b -> figures(b).put("rank", 0)),
                bad("division.unknown", "divisionCode", 422, b -> b.put("divisionCode", "140603208")),
                bad("observation.period", "period", 422, b -> b.put("period", "2022-10-X2")),
                bad("observation.period.open", "period", 422, b -> b.put("period", "2022-01..10")),
                bad(
                        "observation.value.unit",
                        "figures.value",
                        422,
                        b -> figures(b).put("value", 0.5)),
                bad(
                        "observation.yoy.basis",
                        "figures.yoyBasis",
                        422,
                        b -> figures(b).remove("yoyBasis")),
                bad(
                        "observation.rank.scope",
                        "figures.rankScope",
                        422,
                        b -> figures(b).remove("rankScope")),
                bad(
                        "observation.rank.of",
                        "figures.rankOf",
                        422,
                        b -> figures(b).put("rank", 7)));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("indicator", "GDP", "query.choice"),
                new Query("period", "2022-04..06", "query.period"),
                new Query("sort", "value", "query.sort"));
    }

    private static ObjectNode figures(ObjectNode body) {
        return (ObjectNode) body.get("figures");
    }
}
