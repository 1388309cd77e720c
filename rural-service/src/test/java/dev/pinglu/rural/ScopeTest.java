package dev.pinglu.rural;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.rural.project.RuralProjectFixture.aRuralProject;
import static dev.pinglu.rural.sown.SownRecordFixture.aSownRecord;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.rural.sown.Crop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScopeTest {
    private static final String PROJECTS = "/api/rural/projects";
    private static final String SOWN = "/api/rural/sown-records";
    private static final String TARGETS = "/api/rural/grain-targets";
    private static final String HERE = "140603101";
    private static final String VILLAGE_HERE = "140603101200";
    private static final String ELSEWHERE = "140603202";
    private static final String VILLAGE_ELSEWHERE = "140603202200";

    @Test
    void listsAndSearchesShowTheDivisionOfTheCaller() {
        // Given
        project("示例清单一", HERE);
        project("示例清单二", VILLAGE_HERE);
        project("示例清单三", ELSEWHERE);
        project("示例清单四", Tokens.HOME);
        // When
        var seen = as("leader", HERE).queryParam("q", "示例清单").get(PROJECTS);
        // Then
        assertThat(seen.jsonPath().getList("items.divisionCode", String.class))
                .containsExactlyInAnyOrder(HERE, VILLAGE_HERE);
        as("leader", HERE).queryParam("q", "示例清单三").get(PROJECTS).then().body("items", hasSize(0));
        as("leader", VILLAGE_HERE).queryParam("q", "示例清单").get(PROJECTS).then().body("items", hasSize(1));
    }

    @Test
    void aPageTokenOpensNothingOutside() {
        // Given
        project("示例翻页一", ELSEWHERE);
        project("示例翻页二", ELSEWHERE);
        project("示例翻页三", HERE);
        var token = given().queryParams("q", "示例翻页", "limit", 1)
                .get(PROJECTS)
                .jsonPath()
                .getString("nextPageToken");
        // When
        var next = as("leader", HERE)
                .queryParams("q", "示例翻页", "limit", 1, "pageToken", token)
                .get(PROJECTS);
        // Then
        next.then().statusCode(200).body("items.title", contains("示例翻页三"));
    }

    @Test
    void aProjectThatMovesAwayTakesItsHistoryAlong() {
        // Given
        var project = project("示例划转", HERE);
        // When
        put(project, "", aRuralProject().titled("示例划转").in(ELSEWHERE).described())
                .then()
                .statusCode(200);
        // Then
        as("rural-clerk", HERE).get(project).then().statusCode(404);
        as("rural-clerk", HERE).get(project + "/history").then().statusCode(404);
        as("rural-clerk", ELSEWHERE).get(project + "/history").then().body("$", hasSize(2));
    }

    @Test
    void noProjectMovesOutOfTheDivisionOfTheCaller() {
        // Given
        var project = project("示例不动", HERE);
        var moved = aRuralProject().titled("示例不动").in(ELSEWHERE).described();
        // When
        var refused = as("rural-clerk", HERE, moved).header("If-Match", "\"0\"").put(project);
        // Then
        refused.then().statusCode(404);
        get(project).then().body("divisionCode", equalTo(HERE)).header("ETag", "\"0\"");
    }

    @Test
    void aTitleThatIsTakenElsewhereIsFreeHere() {
        // Given
        project("示例同名", ELSEWHERE);
        // When
        var created = send(
                "rural-clerk",
                HERE,
                PROJECTS,
                aRuralProject().titled("示例同名").in(HERE).described());
        // Then
        created.then().statusCode(201);
    }

    @Test
    void whatIsSownElsewhereCannotBeProbed() {
        // Given
        var taken = aSownRecord().of(Crop.OAT).in(ELSEWHERE).described();
        var overlapping = aSownRecord().of(Crop.OAT).in(VILLAGE_ELSEWHERE).described();
        var free = aSownRecord().of(Crop.FLAX).in(VILLAGE_ELSEWHERE).described();
        post(SOWN, taken).then().statusCode(201);
        // When
        var same = send("township-clerk", HERE, SOWN, taken);
        var overlap = send("township-clerk", HERE, SOWN, overlapping);
        var nothing = send("township-clerk", HERE, SOWN, free);
        // Then
        List.of(same, overlap, nothing).forEach(answer -> answer.then().statusCode(404));
        assertThat(overlap.jsonPath().getString("detail"))
                .isEqualTo(nothing.jsonPath().getString("detail"));
    }

    @Test
    void aVillageIsRefusedWhatItsTownshipRecordsWithoutSeeingIt() {
        // Given
        var township = post(SOWN, aSownRecord().of(Crop.MILLET).in(HERE).described());
        var village = aSownRecord().of(Crop.MILLET).in(VILLAGE_HERE).described();
        // When
        var refused = send("village-clerk", VILLAGE_HERE, SOWN, village);
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("sown.overlap"));
        assertThat(refused.asString()).doesNotContain(township.jsonPath().getString("id"), "1000");
        as("village-clerk", VILLAGE_HERE).get(SOWN + "?crop=MILLET").then().body("items", hasSize(0));
    }

    @Test
    void aBatchWithARowElsewhereEntersNothing() {
        // Given
        post(SOWN, aSownRecord().of(Crop.BEANS).in(ELSEWHERE).described());
        var here = aSownRecord().of(Crop.BEANS).in(HERE).described();
        var outside = aSownRecord().of(Crop.BEANS).in(VILLAGE_ELSEWHERE).described();
        // When
        var refused = send("data-officer", HERE, SOWN + "/take-overs", batch(here, outside));
        // Then
        refused.then().statusCode(404);
        get(SOWN + "?crop=BEANS&division=" + HERE).then().body("items", hasSize(0));
    }

    @Test
    void aBatchBelongsToTheDivisionOfItsOfficer() {
        // Given
        var row = aSownRecord().of(Crop.SORGHUM).in(HERE).described();
        // When
        var batch = send("data-officer", HERE, SOWN + "/take-overs", batch(row)).getHeader("Location");
        // Then
        as("data-officer", HERE).get(batch).then().statusCode(200).body("clerk", equalTo("data-officer"));
        as("data-officer", ELSEWHERE).get(batch).then().statusCode(404);
        get(batch).then().statusCode(200);
    }

    @Test
    void theTargetOfTheDistrictIsNotForATownshipToSetOrToSee() {
        // Given
        var district = Map.of("year", 2022, "divisionCode", Tokens.HOME, "areaMu", 600_000, "outputTonnes", 100_000);
        // When
        var refused = send("rural-clerk", HERE, TARGETS, district);
        // Then
        refused.then().statusCode(404);
        var set = post(TARGETS, district).getHeader("Location");
        as("leader", HERE).get(set).then().statusCode(404);
        as("leader", HERE).get(TARGETS).then().body("items", hasSize(0));
    }

    private static String project(String title, String place) {
        return post(PROJECTS, aRuralProject().titled(title).in(place).described())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Map<String, Object> batch(Object... sown) {
        var rows = java.util.Arrays.stream(sown)
                .map(one -> Map.of("sown", one, "stage", "SHEET"))
                .toList();
        return Map.of("asOf", "2022-09-30", "sourceDocument", "播种面积统计表", "records", rows);
    }

    private static Response send(String role, String division, String path, Object body) {
        return as(role, division, body)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(path);
    }

    private static RequestSpecification as(String role, String division) {
        return given().auth().oauth2(Tokens.of(role, division));
    }

    private static RequestSpecification as(String role, String division, Object body) {
        return Api.json(body).auth().oauth2(Tokens.of(role, division));
    }
}
