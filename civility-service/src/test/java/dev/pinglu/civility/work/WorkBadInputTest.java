package dev.pinglu.civility.work;

import static dev.pinglu.civility.work.WorkFixture.aWork;
import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkBadInputTest extends BadInput {
    private static final String WORKS = WorkResource.PATH;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    WorkBadInputTest() {
        super(
                WORKS,
                () -> aWork().titled("示例改造" + NUMBER.incrementAndGet()).registered(),
                new Change("/consent", () -> Map.of("asked", 10, "agreed", 9)),
                new Change("/transitions", () -> Map.of("to", "CONSENTED", "on", "2022-03-10")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "work.colour", 400, b -> work(b).put("colour", "red")),
                bad("json.wrong-type", "work.category", 400, b -> work(b).put("category", "ROADS")),
                bad("json.wrong-type", "work.households", 400, b -> work(b).put("households", "many")),
                bad("json.wrong-type", "work.households", 400, b -> work(b).put("households", 1.5)),
                bad("json.wrong-type", "surveyedOn", 400, b -> b.put("surveyedOn", "2022-02-30")),
                bad("field.not-null", "surveyedOn", 400, b -> b.remove("surveyedOn")),
                bad("field.not-null", "work", 400, b -> b.remove("work")),
                bad("field.not-null", "work.households", 400, b -> work(b).remove("households")),
                bad("field.not-null", "work.areaSqm", 400, b -> work(b).remove("areaSqm")),
                bad("field.not-blank", "work.title", 400, b -> work(b).put("title", " ")),
                bad("field.size", "work.title", 400, b -> work(b).put("title", "长".repeat(201))),
                bad("field.positive-or-zero", "work.buildings", 400, b -> work(b).put("buildings", -1)),
                bad("field.digits", "work.areaSqm", 400, b -> work(b).put("areaSqm", new BigDecimal("1e400"))),
                bad("field.positive", "work.funding[0].plannedFen", 400, b -> fund(b).put("plannedFen", 0)),
                bad("field.max", "work.funding[0].plannedFen", 400, b -> fund(b).put("plannedFen", Long.MAX_VALUE)),
                bad("work.funding.source", "work.funding[1].source", 422, b -> fund(b).put("source", "DISTRICT")),
                bad("work.year", "work.year", 422, b -> work(b).put("year", 2024)),
                bad("field.not-null", "work.year", 400, b -> work(b).remove("year")),
                bad("work.date.future", "surveyedOn", 422, b -> b.put("surveyedOn", "2022-10-21")),
                bad("division.outside", "work.divisionCode", 422, b -> work(b).put("divisionCode", "1406")),
                bad("division.unknown", "work.divisionCode", 422, b -> work(b).put("divisionCode", "140603208")));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("year", "MMXXII", "query.number"),
                new Query("stage", "BEGUN", "query.choice"),
                new Query("category", "ROADS", "query.choice"));
    }

    @Test
    void aNumberOfTheOfficeIsGivenOnce() {
        // Given
        var body = aWork().registered();
        work(body).put("localNo", "WM2022-900");
        post(WORKS, body);
        // When
        var again = post(WORKS, body);
        // Then
        again.then().statusCode(409).body("violations[0].rule", equalTo("work.local.no.unique"));
    }

    @Test
    void aConsentWithoutItsNumbersIsRefused() {
        // Given
        var path = post(WORKS, aWork().registered()).getHeader("Location");
        // When
        var refused = json(Map.of("asked", 0)).header("If-Match", "\"0\"").put(path + "/consent");
        // Then
        refused.then().statusCode(400).body("violations.path", containsInAnyOrder("agreed", "asked"));
    }

    @Test
    void aStepToNowhereIsRefused() {
        // Given
        var path = post(WORKS, aWork().registered()).getHeader("Location");
        // When
        var refused = change(path, "/transitions", Map.of("to", "BEGUN", "on", "2022-03-10"));
        // Then
        refused.then().statusCode(400).body("violations.path", contains("to"));
    }

    private static ObjectNode work(ObjectNode body) {
        return (ObjectNode) body.get("work");
    }

    private static ObjectNode fund(ObjectNode body) {
        return (ObjectNode) work(body).get("funding").get(0);
    }
}
