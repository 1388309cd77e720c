package dev.pinglu.civility.work;

import static dev.pinglu.civility.work.WorkFixture.aWork;
import static dev.pinglu.civility.work.WorkFixture.consent;
import static dev.pinglu.civility.work.WorkFixture.move;
import static dev.pinglu.civility.work.WorkFixture.register;
import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CivilityWorkTest {
    private static final String WORKS = WorkResource.PATH;

    @Test
    void aRegisteredWorkIsSurveyedAndCanBeRead() {
        // When
        var created = post(WORKS, aWork().titled("示例小区外墙保温").registered());
        // Then
        created.then().log().ifError().statusCode(201).header("ETag", "\"0\"");
        get(created.getHeader("Location"))
                .then()
                .statusCode(200)
                .body("title", equalTo("示例小区外墙保温"))
                .body("stage", equalTo("SURVEYED"))
                .body("dates.surveyed", equalTo("2022-02-01"))
                .body("plannedFen", equalTo(42_000_000))
                .body("consentRate", nullValue())
                .body("next", contains("CONSENTED"));
    }

    @Test
    void aWorkWalksFromSurveyToHandingOver() {
        // Given
        var work = register();
        consent(work, 100, 96).then().statusCode(200).body("consentRate", equalTo(0.96f));
        // When
        var month = 3;
        for (var stage : WorkStage.values()) {
            if (stage != WorkStage.SURVEYED) {
                move(work, stage.name(), "2022-%02d-10".formatted(month++))
                        .then()
                        .statusCode(200);
            }
        }
        // Then
        get(work)
                .then()
                .body("stage", equalTo("HANDED_OVER"))
                .body("dates.started", equalTo("2022-05-10"))
                .body("dates.handedOver", equalTo("2022-08-10"))
                .body("next", empty());
    }

    @Test
    void anIllegalStepIsRefusedWithTheAllowedOnes() {
        // Given
        var work = register();
        // When
        var refused = move(work, "STARTED", "2022-03-10");
        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:pinglu:problem:transition-refused"))
                .body("allowed", contains("CONSENTED"));
    }

    @Test
    void aStepBeforeTheLastOneOrInTheFutureIsRefused() {
        // Given
        var work = register();
        consent(work, 100, 96);
        // When
        var early = move(work, "CONSENTED", "2022-01-31");
        var late = move(work, "CONSENTED", "2022-10-21");
        // Then
        early.then().statusCode(422).body("violations.rule", contains("work.date.order"));
        late.then().statusCode(422).body("violations.rule", contains("work.date.future"));
        get(work).then().body("stage", equalTo("SURVEYED"));
    }

    @Test
    void theHistoryTellsWhatChangedAndWhy() {
        // Given
        var work = register();
        consent(work, 100, 96);
        change(work, "/transitions", Map.of("to", "CONSENTED", "on", "2022-03-10", "reason", "公示期满"));
        // When
        var history = get(work + "/history");
        // Then
        history.then()
                .statusCode(200)
                .body("change", contains("CREATED", "UPDATED", "UPDATED"))
                .body("[1].fields.'consent.agreed'.after", equalTo("96"))
                .body("[2].reason", equalTo("公示期满"))
                .body("[2].fields.stage.after", equalTo("CONSENTED"));
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        // Given
        var place = "140603209";
        post(WORKS, aWork().titled("示例丙").in(place).registered());
        post(WORKS, aWork().titled("示例甲").in(place).registered());
        post(WORKS, aWork().titled("示例乙").in(place).of(WorkCategory.SANITATION).registered());
        // When
        var first = list(place)
                .queryParam("category", "OLD_COMPOUND")
                .queryParam("limit", 1)
                .get(WORKS);
        // Then
        first.then().statusCode(200).body("items.title", contains("示例丙"));
        list(place)
                .queryParam("category", "OLD_COMPOUND")
                .queryParam("limit", 1)
                .queryParam("pageToken", first.jsonPath().getString("nextPageToken"))
                .get(WORKS)
                .then()
                .body("items.title", contains("示例甲"))
                .body("nextPageToken", nullValue());
        list(place).queryParam("year", 2021).get(WORKS).then().body("items", hasSize(0));
        list(place).queryParam("q", "乙").get(WORKS).then().body("items.category", contains("SANITATION"));
        list(place).queryParam("sort", "-title").get(WORKS).then().body("items", hasSize(3));
    }

    @Test
    void everyChangeIsPublishedInOrderWithoutTheFiguresOfHouseholds() {
        // Given
        var work = register();
        var id = work.substring(work.lastIndexOf('/') + 1);
        // When
        consent(work, 100, 96);
        move(work, "CONSENTED", "2022-03-10");
        // Then
        try (var states = TopicReader.of("civility.state")) {
            var records = states.await("civility-work/" + id, 3);
            assertThat(records)
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("registered", "consent-recorded", "stage-changed");
            var last = records.get(2);
            assertThat(last.header("ce_type")).isEqualTo("dev.pinglu.civility.civility-work.state.v1");
            assertThat(last.header("ce_source")).isEqualTo("/civility-service");
            assertThat(last.header("ce_division")).isEqualTo("140603100");
            assertThat(last.json().get("stage").asText()).isEqualTo("CONSENTED");
            assertThat(last.json().toString()).doesNotContain("household", "consentRate");
        }
    }

    @Test
    void theDigestKnowsEveryTypeOfRecords() {
        // Given
        register();
        // When
        var digest = get("/api/civility/admin/digest");
        // Then
        digest.then()
                .statusCode(200)
                .body("service", equalTo("civility-service"))
                .body(
                        "types.type",
                        contains("activity", "alert", "civility-work", "volunteer-organisation", "work-item"));
        get("/api/civility/admin/digest/civility-work").then().statusCode(200);
    }

    private static RequestSpecification list(String place) {
        return given().queryParam("division", place);
    }
}
