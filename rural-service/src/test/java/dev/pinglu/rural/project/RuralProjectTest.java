package dev.pinglu.rural.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.rural.project.RuralProjectFixture.aRuralProject;
import static dev.pinglu.rural.project.RuralProjectFixture.decide;
import static dev.pinglu.rural.project.RuralProjectFixture.planned;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
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

    @ParameterizedTest
    @CsvSource({"/transitions, APPROVED", "/transitions, ACCEPTED", "/decisions, TENDER", "/decisions, HANDED_OVER"})
    void whatIsReportedAndWhatIsDecidedAreTwoThings(String operation, String to) {
        // Given
        var project = planned();
        // When
        var refused = change(project, operation, Map.of("to", to, "on", "2022-02-10"));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("rural-project.decision"));
        get(project).then().body("stage", equalTo("RESERVE"));
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
        var refused = decide(project, "/decisions", Map.of("to", "REPLIED", "on", "2022-03-10"));
        // Then
        refused.then().statusCode(422).body("violations.path", contains("document"));
    }

    @Test
    void aBudgetThatThePlanDoesNotReachIsRefused() {
        // Given
        var project = planned();
        var body = new HashMap<String, Object>(description(aRuralProject()));
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
    void whoRegisteredAProjectDoesNotDecideOnIt() {
        // Given
        var project = planned();
        // When
        var refused = change(project, "/decisions", Map.of("to", "APPROVED", "on", "2022-02-10"));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("rural-project.four-eyes"));
        change(project, "/cancellation", Map.of("on", "2022-05-01", "reason", "调整", "document", "平政发〔2022〕9号"))
                .then()
                .statusCode(422);
        get(project).then().body("stage", equalTo("RESERVE")).body("overlay", equalTo("NONE"));
    }

    @Test
    void whatWasDecidedIsTheApproversToChange() {
        // Given
        var fixture = aRuralProject();
        var project = planned(fixture);
        move(project, "APPROVED", "2022-02-10").then().statusCode(200);
        var description = new HashMap<>(description(fixture));
        description.put("plannedCompletion", Map.of("year", 2023));
        put(project, "", description).then().statusCode(200);
        description.put("title", "另一个项目");
        description.put("divisionCode", "140603101");
        // When
        var refused = put(project, "", description);
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", everyItem(equalTo("rural-project.decision")))
                .body("violations.path", contains("title", "divisionCode"));
        var cancel = Map.of("on", "2022-05-01", "reason", "调整", "document", "平政发〔2022〕9号");
        var clerks = new HashMap<String, Object>(cancel);
        clerks.put("to", "CANCELLED");
        change(project, "/overlays", clerks).then().statusCode(422).body("violations.path", contains("to"));
        decide(project, "/cancellation", cancel).then().statusCode(200).body("overlay", equalTo("CANCELLED"));
    }

    @Test
    void theSameTitleInAnotherPlaceIsAnotherProject() {
        // Given
        post(PROJECTS, aRuralProject().titled("示例同名不同村").in("140603101200").described());
        // When
        var created = post(
                PROJECTS, aRuralProject().titled("示例同名不同村").in("140603202200").described());
        // Then
        created.then().statusCode(201);
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

    private static String register() {
        return post(PROJECTS, aRuralProject().described()).getHeader("Location");
    }

    private static Response move(String project, String to, String on) {
        var step = Map.of("to", to, "on", on, "document", "平政发〔2022〕1号");
        return RuralStage.valueOf(to).isDecision()
                ? decide(project, "/decisions", step)
                : change(project, "/transitions", step);
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
