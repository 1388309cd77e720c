package dev.pinglu.rural.sown;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.rural.sown.SownRecordFixture.aSownRecord;
import static dev.pinglu.rural.sown.SownRecordFixture.figures;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SownRecordTest {
    private static final String RECORDS = SownRecordResource.PATH;

    @Test
    void aRecordGoesFromIntentToFinal() {
        // Given
        var sown = register(aSownRecord().in("140603200201"));
        // When
        step(sown, "PROGRESS");
        put(sown, "/figures", figures("1000", "950", "475")).then().statusCode(200);
        step(sown, "SHEET");
        change(sown, "/finalisation", "").then().statusCode(200);
        // Then
        get(sown)
                .then()
                .body("stage", equalTo("FINAL"))
                .body("yieldKgPerMu", equalTo(500.0f))
                .body("warnings", hasSize(0))
                .body("grain", equalTo(true));
    }

    @Test
    void anImplausibleYieldIsKeptWithAWarning() {
        // Given
        var sown = register(aSownRecord().in("140603200202"));
        // When
        var recorded = put(sown, "/figures", figures("1000", "1000", "4000"));
        // Then
        recorded.then().statusCode(200).body("warnings.rule", contains("sown.yield.plausible"));
    }

    @Test
    void finalFiguresNeedHarvestAndOutput() {
        // Given
        var sown = register(aSownRecord().in("140603200203"));
        step(sown, "PROGRESS");
        step(sown, "SHEET");
        // When
        var refused = change(sown, "/finalisation", "");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("sown.final.figures"));
    }

    @Test
    void finalIsNoStepLikeTheOthers() {
        // Given
        var sown = register(aSownRecord().in("140603200210").with(figures("1000", "990", "495")));
        step(sown, "PROGRESS");
        change(sown, "/finalisation", "").then().statusCode(409).body("allowed", contains("SHEET"));
        step(sown, "SHEET");
        // When
        var refused = change(sown, "/transitions", Map.of("to", "FINAL"));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("sown.finalisation"));
        get(sown).then().body("stage", equalTo("SHEET")).body("next", contains("FINAL"));
    }

    @Test
    void finalFiguresChangeOnlyByARevisionWithItsReason() {
        // Given
        var sown = taken("140603205213", "FINAL");
        put(sown, "/figures", figures("900", "900", "450")).then().statusCode(409);
        change(sown, "/revisions", Map.of("figures", figures("900", "900", "450")))
                .then()
                .statusCode(400)
                .body("violations.path", contains("reason"));
        // When
        var revised = change(sown, "/revisions", Map.of("figures", figures("900", "900", "450"), "reason", "核实面积"));
        // Then
        revised.then().statusCode(200).body("sownMu", equalTo(900));
        get(sown + "/history").then().body("reason", hasItem("核实面积")).body("fields[1].sownMu.before", equalTo("1000"));
    }

    @Test
    void whatIsNotFinalIsNotRevised() {
        // Given
        var sown = register(aSownRecord().in("140603200211"));
        // When
        var refused = change(sown, "/revisions", Map.of("figures", figures("900", null, null), "reason", "核实"));
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("sown.not-final"));
    }

    @Test
    void theSameCropTwiceInAPlaceIsAConflict() {
        // Given
        register(aSownRecord().in("140603200206"));
        // When
        var refused = post(RECORDS, aSownRecord().in("140603200206").described());
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("sown.record.place.unique"));
    }

    @Test
    void aRecordMadeByMistakeIsWithdrawnAndMayBeMadeAgain() {
        // Given
        var sown = register(aSownRecord().in("140603200213"));
        var id = sown.substring(sown.lastIndexOf('/') + 1);
        change(sown, "/withdrawal", Map.of()).then().statusCode(400).body("violations.path", contains("reason"));
        // When
        var withdrawn = change(sown, "/withdrawal", Map.of("reason", "重复登记"));
        // Then
        withdrawn.then().statusCode(200).body("removed", equalTo(true));
        get(sown).then().statusCode(404);
        register(aSownRecord().in("140603200213"));
        try (var states = TopicReader.of("rural.state")) {
            var last = states.await("sown-record/" + id, 2).get(1);
            assertThat(last.json().get("removed").asBoolean()).isTrue();
        }
    }

    @Test
    void finalFiguresAreNotWithdrawn() {
        // Given
        var sown = taken("140603205214", "FINAL");
        // When
        var refused = change(sown, "/withdrawal", Map.of("reason", "试验"));
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("sown.final"));
    }

    @Test
    void ofATownshipAndItsVillageAtOnceOneIsRefused() {
        for (var crop : List.of(Crop.FLAX, Crop.RAPESEED, Crop.SORGHUM, Crop.BEANS, Crop.POTATO)) {
            // When
            var answers = Stream.of("140603204", "140603204203")
                    .map(place -> aSownRecord().of(crop).in(place).described())
                    .map(sown -> CompletableFuture.supplyAsync(() -> post(RECORDS, sown)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            // Then
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 422);
            answers.stream()
                    .filter(answer -> answer.statusCode() == 422)
                    .forEach(refused -> refused.then().body("violations.rule", contains("sown.overlap")));
        }
    }

    @Test
    void aTownshipAndItsVillageAreNotBothCounted() {
        // Given
        register(aSownRecord().of(Crop.OAT).in("140603201"));
        // When
        var refused =
                post(RECORDS, aSownRecord().of(Crop.OAT).in("140603201200").described());
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("sown.overlap"));
    }

    @Test
    void aBatchCountsNoPlaceTwiceEither() {
        // Given
        var batch = batch(row("140603207", "SHEET"), row("140603207200", "SHEET"));
        // When
        var refused = post(SownTakeOverResource.PATH, batch);
        // Then
        refused.then().statusCode(422).body("violations.path", contains("records[1].sown.divisionCode"));
        given().queryParam("division", "140603207").get(RECORDS).then().body("items", hasSize(0));
    }

    @Test
    void aTakenOverRecordIsPublishedWithItsStage() {
        // Given
        var sown = taken("140603200207", "SHEET");
        // When
        var id = sown.substring(sown.lastIndexOf('/') + 1);
        // Then
        try (var states = TopicReader.of("rural.state")) {
            var state = states.await("sown-record/" + id, 1).get(0);
            assertThat(state.json().get("stage").asText()).isEqualTo("SHEET");
            assertThat(state.json().get("carriedOver").asBoolean()).isTrue();
            assertThat(state.json().get("sownMu").decimalValue()).isEqualByComparingTo("1000");
        }
    }

    private static String register(SownRecordFixture sown) {
        var created = post(RECORDS, sown.described());
        created.then().log().ifError().statusCode(201);
        return created.getHeader("Location");
    }

    private static void step(String sown, String to) {
        change(sown, "/transitions", Map.of("to", to)).then().statusCode(200);
    }

    private static String taken(String place, String stage) {
        post(SownTakeOverResource.PATH, batch(row(place, stage)))
                .then()
                .log()
                .ifError()
                .statusCode(201);
        var id = given().queryParam("division", place).get(RECORDS).jsonPath().getString("items[0].id");
        return RECORDS + "/" + id;
    }

    private static Map<String, Object> batch(Object... rows) {
        return Map.of("asOf", "2022-09-30", "sourceDocument", "播种面积统计表", "records", List.of(rows));
    }

    private static Map<String, Object> row(String place, String stage) {
        return Map.of(
                "sown",
                aSownRecord().in(place).with(figures("1000", "990", "495")).described(),
                "stage",
                stage);
    }
}
