package dev.pinglu.projects.observation;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.observation.ObservationFixture.anObservation;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndicatorObservationTest {
    private static final String OBSERVATIONS = IndicatorObservationResource.PATH;
    private static final AtomicInteger YEAR = new AtomicInteger(1990);

    @Test
    void retailSalesOfEightMonthsAreRecordedAsPublished() {
        // When
        var created = post(OBSERVATIONS, anObservation().recorded());
        // Then
        created.then()
                .statusCode(201)
                .body("mark", equalTo("PROVISIONAL"))
                .body("unit", equalTo("CNY_FEN"))
                .body("value", equalTo(18_200_000_000L))
                .body("yoy", equalTo(0.252f))
                .body("rank", equalTo(1))
                .body("next", contains("CONFIRMED"));
    }

    @Test
    void anObservationIsConfirmedAndRestatedWithAReason() {
        // Given
        var observation = record();
        change(observation, "/confirmation", "").then().statusCode(200).body("mark", equalTo("CONFIRMED"));
        var figures = anObservation().worth("18100000000").figures();
        // When
        change(observation, "/restatements", new RestateObservation(figures, "企业名录核减"))
                .then()
                .statusCode(200);
        // Then
        get(observation)
                .then()
                .body("mark", equalTo("RESTATED"))
                .body("value", equalTo(18_100_000_000L))
                .body("restatementReason", equalTo("企业名录核减"));
    }

    @Test
    void provisionalFiguresAreCorrectedAndConfirmedOnesAreNot() {
        // Given
        var observation = record();
        var corrected = anObservation().worth("18300000000").figures();
        put(observation, "/figures", corrected).then().statusCode(200).body("value", equalTo(18_300_000_000L));
        change(observation, "/confirmation", "");
        // When
        var refused = put(observation, "/figures", corrected);
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("observation.confirmed"));
    }

    @Test
    void aProvisionalObservationCannotBeRestated() {
        // Given
        var observation = record();
        // When
        var refused = change(
                observation,
                "/restatements",
                new RestateObservation(anObservation().figures(), "试验"));
        // Then
        refused.then().statusCode(409).body("allowed", contains("CONFIRMED"));
    }

    @Test
    void anIndicatorIsObservedOnceForADivisionAndPeriod() {
        // Given
        var request = anObservation().in("140603100").recorded();
        post(OBSERVATIONS, request).then().statusCode(201);
        // When
        var again = post(OBSERVATIONS, request);
        // Then
        again.then().statusCode(409).body("violations[0].rule", equalTo("observation.unique"));
    }

    @Test
    void aListIsFiltered() {
        // Given
        var place = "140603209";
        post(OBSERVATIONS, anObservation().in(place).of("2022-01..02").recorded());
        post(OBSERVATIONS, anObservation().in(place).of("2022-01..08").recorded());
        // When
        var found = given().queryParam("division", place)
                .queryParam("indicator", "RETAIL_SALES_ABOVE_DESIGNATED_SIZE")
                .queryParam("period", "2022-01..02")
                .queryParam("mark", "PROVISIONAL")
                .get(OBSERVATIONS);
        // Then
        found.then().statusCode(200).body("items.period", contains("2022-01..02"));
    }

    @Test
    void everyStepIsInTheHistoryAndPublished() {
        // Given
        var observation = record();
        change(observation, "/confirmation", "");
        // When
        change(
                observation,
                "/restatements",
                new RestateObservation(anObservation().figures(), "口径调整"));
        // Then
        get(observation + "/history").then().body("", hasSize(3)).body("[2].reason", equalTo("口径调整"));
        var id = observation.substring(observation.lastIndexOf('/') + 1);
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("indicator-observation/" + id, 3))
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("recorded", "confirmed", "restated");
        }
    }

    @Test
    void anEmptyRestatementIsRefused() {
        // Given
        var observation = record();
        // When
        var refused = change(observation, "/restatements", Map.of());
        // Then
        refused.then().statusCode(400);
    }

    /** Each in a year of its own. */
    private static String record() {
        return post(
                        OBSERVATIONS,
                        anObservation()
                                .of(String.valueOf(YEAR.getAndIncrement()))
                                .recorded())
                .getHeader("Location");
    }
}
