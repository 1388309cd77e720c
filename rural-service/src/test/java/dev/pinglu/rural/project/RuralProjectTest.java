package dev.pinglu.rural.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.rural.project.RuralProjectFixture.aRuralProject;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RuralProjectTest {
    private static final String PROJECTS = RuralProjectResource.PATH;

    @Test
    void aRegisteredProjectStandsInTheReserve() {
        // When
        var created = post(PROJECTS, aRuralProject().titled("示例登记").described());
        // Then
        created.then().log().ifError().statusCode(201).header("ETag", "\"0\"").body("stage", equalTo("RESERVE"));
        get(created.getHeader("Location"))
                .then()
                .statusCode(200)
                .body("title", equalTo("示例登记"))
                .body("budgetFen", equalTo(1_000_000))
                .body("next", contains("APPROVED"));
    }

    @Test
    void aProjectWalksFromReserveToHandover() {
        // Given
        var project = planned();
        // When
        for (var stage : RuralStage.values()) {
            if (stage != RuralStage.RESERVE) {
                move(project, stage.name(), "2022-0" + (stage.ordinal() + 1) + "-10")
                        .then()
                        .statusCode(200);
            }
        }
        // Then
        get(project)
                .then()
                .body("stage", equalTo("HANDED_OVER"))
                .body("actualCompletion", equalTo("2022-06-10"))
                .body("next", hasSize(0))
                .body("course", hasSize(7));
    }

    @Test
    void approvalNeedsThePlanOfTheFunds() {
        // Given
        var project = register();
        // When
        var refused = move(project, "APPROVED", "2022-02-10");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("rural-project.plan.missing"));
    }

    @Test
    void aReplyNeedsItsDocument() {
        // Given
        var project = planned();
        move(project, "APPROVED", "2022-02-10");
        // When
        var refused = change(project, "/transitions", Map.of("to", "REPLIED", "on", "2022-03-10"));
        // Then
        refused.then().statusCode(422).body("violations.path", contains("document"));
    }

    @Test
    void fundsAreBookedAndShownAsSumsAndRates() {
        // Given
        var project = planned();
        // When
        change(project, "/fund-entries", entries(entry("ARRIVE", "CITY", 200_000, "2022-02-01", "A-1")))
                .then()
                .statusCode(200);
        // Then
        get(project)
                .then()
                .body("funds.find { it.source == 'CITY' }.arrivedFen", equalTo(200_000))
                .body("matchingFen", equalTo(700_000))
                .body("rates.inPlace", equalTo(0.2f));
        get(project + "/fund-entries").then().body("voucher", contains("P-1", "P-2", "P-3", "A-1"));
    }

    @Test
    void aReplayedVoucherChangesNothing() {
        // Given
        var project = planned();
        var arrival = entries(entry("ARRIVE", "CITY", 200_000, "2022-02-01", "A-1"));
        var etag = change(project, "/fund-entries", arrival).getHeader("ETag");
        // When
        var replayed = change(project, "/fund-entries", arrival);
        // Then
        replayed.then().statusCode(200).header("ETag", etag);
        get(project + "/fund-entries").then().body("$", hasSize(4));
    }

    @Test
    void aRefusedBookingLeavesNothingBehind() {
        // Given
        var project = planned();
        // When
        var refused = change(
                project,
                "/fund-entries",
                entries(
                        entry("ARRIVE", "CITY", 100, "2022-02-01", "A-1"),
                        entry("ARRIVE", "CITY", 200_000, "2022-02-01", "A-2")));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("fund.arrived"))
                .body("violations.path", contains("entries[1]"));
        get(project + "/fund-entries").then().body("$", hasSize(3));
    }

    @Test
    void aBudgetThatThePlanDoesNotReachIsRefused() {
        // Given
        var project = planned();
        var body = new java.util.HashMap<String, Object>(description(aRuralProject()));
        body.put("budgetFen", 5);
        // When
        var refused = put(project, "", body);
        // Then
        refused.then().statusCode(422).body("violations.path", contains("budgetFen"));
    }

    @Test
    void aCancellationNeedsItsDocumentAndIsFinal() {
        // Given
        var project = register();
        var cancel = Map.of("to", "CANCELLED", "on", "2022-05-01", "reason", "调整");
        change(project, "/overlays", cancel).then().statusCode(422).body("violations.path", contains("document"));
        var documented = Map.of("to", "CANCELLED", "on", "2022-05-01", "reason", "调整", "document", "平政发〔2022〕9号");
        change(project, "/overlays", documented).then().statusCode(200);
        // When
        var revised = put(project, "", description(aRuralProject()));
        // Then
        revised.then().statusCode(409).body("violations.rule", contains("rural-project.cancelled"));
    }

    @Test
    void theSameTitleInTheSameYearIsAConflict() {
        // Given
        post(PROJECTS, aRuralProject().titled("示例重名").described());
        // When
        var refused = post(PROJECTS, aRuralProject().titled("示例重名").described());
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("rural.project.title.unique"));
    }

    @Test
    void aListIsFilteredByDivisionAndPaged() {
        // Given
        var place = "140603209";
        post(PROJECTS, aRuralProject().in(place).described());
        post(PROJECTS, aRuralProject().in(place).described());
        // When
        var page = given().queryParam("division", place).queryParam("limit", 1).get(PROJECTS);
        // Then
        page.then().statusCode(200).body("items", hasSize(1));
        given().queryParam("division", place)
                .queryParam("limit", 1)
                .queryParam("pageToken", page.path("nextPageToken").toString())
                .get(PROJECTS)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void theHistoryShowsWhatChanged() {
        // Given
        var project = planned();
        // When
        move(project, "APPROVED", "2022-02-10");
        // Then
        get(project + "/history").then().body("change", contains("CREATED", "UPDATED", "UPDATED"));
    }

    @Test
    void everyChangeIsPublishedWithItsSums() {
        // Given
        var project = planned();
        var id = project.substring(project.lastIndexOf('/') + 1);
        // When
        move(project, "APPROVED", "2022-02-10");
        // Then
        try (var states = TopicReader.of("rural.state")) {
            var last = states.await("rural-project/" + id, 3).get(2);
            assertThat(last.header("ce_type")).isEqualTo("dev.pinglu.rural.rural-project.state.v1");
            assertThat(last.header("ce_division")).isEqualTo("140603200211");
            assertThat(last.json().at("/funds/0/plannedFen").asLong()).isEqualTo(300_000);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "json.unknown-field; colour; 400; {`colour`:1}",
                "field.not-blank; title; 400; {`title`:` `}",
                "json.wrong-type; category; 400; {`category`:`SPACE`}",
                "field.positive; budgetFen; 400; {`budgetFen`:0}",
                "json.wrong-type; budgetFen; 400; {`budgetFen`:1.5}",
                "division.unknown; divisionCode; 422; {`divisionCode`:`140603208`}",
                "division.outside; divisionCode; 422; {`divisionCode`:`1406`}",
                "rural-project.date.third; plannedCompletion.third; 422; {`plannedCompletion`:{`year`:2022,`third`:`LATE`}}"
            },
            delimiter = ';')
    void aBadDescriptionIsRefusedWithRuleAndPath(String rule, String path, int status, String spoil) throws Exception {
        // Given
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        var body = mapper.valueToTree(description(aRuralProject()));
        mapper.readerForUpdating(body).readValue(spoil.replace('`', '"'));
        // When
        var refused = post(PROJECTS, body.toString());
        // Then
        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.rule", hasItem(rule))
                .body("violations.path", hasItem(path));
    }

    @Test
    void aBadLineOfABookingIsNamed() {
        // Given
        var project = register();
        // When
        var refused = change(project, "/fund-entries", entries(entry("PLAN", "CITY", 1, "2022-02-30", "X")));
        // Then
        refused.then().statusCode(400).body("violations.path", contains("entries[0].on"));
    }

    @Test
    void anUpdateNeedsTheVersionAndAPostItsKey() {
        // Given
        var project = register();
        // When
        var unversioned = json(entries(entry("PLAN", "CITY", 1_000_000, "2022-01-30", "X")))
                .header("Idempotency-Key", UUID.randomUUID())
                .post(project + "/fund-entries");
        // Then
        unversioned.then().statusCode(428);
        json(entries(entry("PLAN", "CITY", 1, "2022-01-30", "X")))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"9\"")
                .post(project + "/fund-entries")
                .then()
                .statusCode(412);
        json(aRuralProject().described()).post(PROJECTS).then().statusCode(400);
    }

    private static String register() {
        return post(PROJECTS, aRuralProject().described()).getHeader("Location");
    }

    private static String planned() {
        var project = register();
        change(
                        project,
                        "/fund-entries",
                        entries(
                                entry("PLAN", "PROVINCE", 300_000, "2022-01-10", "P-1"),
                                entry("PLAN", "CITY", 200_000, "2022-01-10", "P-2"),
                                entry("PLAN", "DISTRICT", 500_000, "2022-01-10", "P-3")))
                .then()
                .statusCode(200);
        return project;
    }

    private static Response move(String project, String to, String on) {
        return change(project, "/transitions", Map.of("to", to, "on", on, "document", "平政发〔2022〕1号"));
    }

    @SafeVarargs
    private static Map<String, Object> entries(Map<String, Object>... lines) {
        return Map.of("entries", List.of(lines));
    }

    private static Map<String, Object> entry(String kind, String source, long fen, String on, String voucher) {
        return Map.of("kind", kind, "source", source, "amountFen", fen, "on", on, "voucher", voucher);
    }

    private static Map<String, Object> description(RuralProjectFixture fixture) {
        var one = fixture.described();
        return Map.of(
                "title", one.title(),
                "category", one.category().name(),
                "year", one.year(),
                "divisionCode", one.divisionCode(),
                "budgetFen", one.budgetFen());
    }
}
