package dev.pinglu.civility;

import static dev.pinglu.civility.activity.ActivityFixture.anActivity;
import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.civility.work.WorkFixture.aWork;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.civility.activity.ActivityStage;
import dev.pinglu.civility.organisation.OrganisationFixture;
import dev.pinglu.civility.work.WorkStage;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScopeTest {
    private static final String WORKS = "/api/civility/works";
    private static final String ORGANISATIONS = "/api/civility/volunteer-organisations";
    private static final String ACTIVITIES = "/api/civility/activities";
    private static final String HERE = "140603101";
    private static final String ELSEWHERE = "140603202";

    @Test
    void listsAndSearchesShowTheDivisionOfTheCaller() {
        // Given
        work("示例清单一", HERE);
        work("示例清单二", ELSEWHERE);
        work("示例清单三", Tokens.HOME);
        // When
        var seen = as("leader", HERE).queryParam("q", "示例清单").get(WORKS);
        // Then
        seen.then().statusCode(200).body("items.title", contains("示例清单一"));
        as("leader", HERE).queryParam("q", "示例清单二").get(WORKS).then().body("items", hasSize(0));
    }

    @Test
    void aPageTokenOpensNothingOutside() {
        // Given
        work("示例翻页一", ELSEWHERE);
        work("示例翻页二", ELSEWHERE);
        work("示例翻页三", HERE);
        var token = given().queryParams("q", "示例翻页", "limit", 1)
                .get(WORKS)
                .jsonPath()
                .getString("nextPageToken");
        // When
        var next = as("leader", HERE)
                .queryParams("q", "示例翻页", "limit", 1, "pageToken", token)
                .get(WORKS);
        // Then
        next.then().statusCode(200).body("items.title", contains("示例翻页三"));
    }

    @Test
    void aWorkThatMovesAwayTakesItsHistoryAlong() {
        // Given
        var work = work("示例划转", HERE);
        // When
        put(work, "", aWork().titled("示例划转").in(ELSEWHERE).described()).then().statusCode(200);
        // Then
        as("civility-clerk", HERE).get(work).then().statusCode(404);
        as("civility-clerk", HERE).get(work + "/history").then().statusCode(404);
        as("civility-clerk", ELSEWHERE).get(work + "/history").then().body("$", hasSize(2));
    }

    @Test
    void nothingMovesOutOfTheDivisionOfTheCaller() {
        // Given
        var work = work("示例不动", HERE);
        var activity = post(
                        ACTIVITIES, anActivity().by(federation(HERE)).in(HERE).body())
                .getHeader("Location");
        var organisation = federation(HERE);
        // When
        var answers = List.of(
                move("civility-clerk", work, aWork().in(ELSEWHERE).described()),
                move(
                        "community-clerk",
                        activity,
                        anActivity().by(organisation).in(ELSEWHERE).body()),
                move("civility-clerk", organisation, Map.of("name", "示例迁址", "divisionCode", ELSEWHERE)));
        // Then
        answers.forEach(answer -> answer.then().statusCode(404));
        List.of(work, activity, organisation)
                .forEach(record ->
                        get(record).then().body("divisionCode", equalTo(HERE)).header("ETag", "\"0\""));
    }

    @Test
    void theCensusCountsTheDivisionOfTheCaller() {
        // Given
        federation("140603203");
        federation("140603204");
        // When
        var counted = as("leader", "140603203").get(ORGANISATIONS + "/census");
        // Then
        counted.then().statusCode(200).body("federations", equalTo(1)).body("corps", equalTo(0));
        as("leader", "140603203")
                .get(ORGANISATIONS + "/census?division=140603204")
                .then()
                .statusCode(404);
        as("leader", "140603203")
                .get(ORGANISATIONS + "/census?division=140603208")
                .then()
                .statusCode(400);
    }

    @Test
    void aTeamStandsBelowACorpsOfTheDistrictThatItsClerkDoesNotSee() {
        // Given
        var corps = corps(Tokens.HOME);
        as("civility-clerk", HERE).get(corps).then().statusCode(404);
        // When
        var founded = send(
                "civility-clerk", HERE, ORGANISATIONS, team(HERE).below(corps).body());
        // Then
        founded.then().statusCode(201).body("parentId", equalTo(idOf(corps)));
        as("civility-clerk", HERE)
                .get(ORGANISATIONS + "?parent=" + idOf(corps))
                .then()
                .body("items.id", contains(founded.jsonPath().getString("id")));
    }

    @Test
    void aCorpsBesideIsAsGoodAsNone() {
        // Given
        var corps = corps(ELSEWHERE);
        // When
        var beside = send(
                "civility-clerk", HERE, ORGANISATIONS, team(HERE).below(corps).body());
        var none = send(
                "civility-clerk",
                HERE,
                ORGANISATIONS,
                team(HERE).with("parentId", UUID.randomUUID()).body());
        // Then
        beside.then().statusCode(422).body("violations.rule", contains("organisation.parent.unknown"));
        assertThat(beside.jsonPath().getList("violations"))
                .isEqualTo(none.jsonPath().getList("violations"));
    }

    @Test
    void aPlaceElsewhereIsRefusedBeforeAnythingIsLookedUp() {
        // When
        var refused = send(
                "civility-clerk",
                HERE,
                ORGANISATIONS,
                team(ELSEWHERE).with("parentId", UUID.randomUUID()).body());
        // Then
        refused.then().statusCode(404);
    }

    @Test
    void aNameThatIsBorneElsewhereTellsNothingOfWhoBearsIt() {
        // Given
        var other = aFederation()
                .with("name", "示例同名")
                .with("divisionCode", ELSEWHERE)
                .found();
        // When
        var refused = send(
                "civility-clerk",
                HERE,
                ORGANISATIONS,
                aFederation().with("name", "示例同名").with("divisionCode", HERE).body());
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("organisation.name.unique"));
        assertThat(refused.asString()).doesNotContain(idOf(other), ELSEWHERE, "示例同名");
    }

    @Test
    void aCorpsIsNotDissolvedOverTeamsThatItsClerkDoesNotSee() {
        // Given
        var corps = corps(HERE);
        var team = team(ELSEWHERE).below(corps).found();
        // When
        var refused = send("civility-clerk", HERE, corps + "/dissolution", Map.of("on", "2022-10-01", "reason", "合并"));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("organisation.children.live"));
        assertThat(refused.asString()).doesNotContain(idOf(team), ELSEWHERE);
    }

    @Test
    void anOrganisationOfTheDistrictActsInATownship() {
        // Given
        var organiser = federation(Tokens.HOME);
        // When
        var drafted = send(
                "community-clerk",
                HERE,
                ACTIVITIES,
                anActivity().by(organiser).in(HERE).body());
        // Then
        drafted.then().statusCode(201).body("divisionCode", equalTo(HERE));
        as("community-clerk", HERE).get(organiser).then().statusCode(404);
    }

    @Test
    void aBatchWithARowElsewhereEntersNothing() {
        // Given
        var place = "140603205";
        var organiser = federation(place);
        var works = batch(
                aWork().in(place).carriedOver(WorkStage.STARTED),
                aWork().in(ELSEWHERE).carriedOver(WorkStage.STARTED));
        var activities = batch(
                anActivity().by(organiser).in(place).carriedOver(ActivityStage.ENDED),
                anActivity().by(organiser).in(ELSEWHERE).carriedOver(ActivityStage.ENDED));
        // When
        var answers = List.of(
                send("data-officer", place, WORKS + "/take-overs", works),
                send("data-officer", place, ACTIVITIES + "/take-overs", activities));
        // Then
        answers.forEach(answer -> answer.then().statusCode(404));
        get(WORKS + "?division=" + place).then().body("items", hasSize(0));
        get(ACTIVITIES + "?division=" + place).then().body("items", hasSize(0));
    }

    @Test
    void aBatchBelongsToTheDivisionOfItsOfficer() {
        // Given
        var rows = batch(aWork().in(HERE).carriedOver(WorkStage.STARTED));
        // When
        var entered = send("data-officer", HERE, WORKS + "/take-overs", rows).getHeader("Location");
        // Then
        as("data-officer", HERE).get(entered).then().statusCode(200).body("clerk", equalTo("data-officer"));
        as("data-officer", ELSEWHERE).get(entered).then().statusCode(404);
        get(entered).then().statusCode(200);
    }

    private static String work(String title, String place) {
        return post(WORKS, aWork().titled(title).in(place).registered())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String federation(String place) {
        return aFederation().with("divisionCode", place).found();
    }

    private static String corps(String place) {
        return aFederation()
                .with("kind", "CORPS")
                .with("divisionCode", place)
                .below(federation(place))
                .found();
    }

    private static OrganisationFixture team(String place) {
        return aFederation().with("kind", "TEAM").with("divisionCode", place);
    }

    private static Map<String, Object> batch(Object... rows) {
        return Map.of("asOf", "2022-09-30", "sourceDocument", "文明创建台账2022年9月", "records", List.of(rows));
    }

    private static Response send(String role, String division, String path, Object body) {
        var request = Api.json(body).auth().oauth2(Tokens.of(role, division));
        return request.header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .post(path);
    }

    private static Response move(String role, String record, Object body) {
        return Api.json(body)
                .auth()
                .oauth2(Tokens.of(role, HERE))
                .header("If-Match", "\"0\"")
                .put(record);
    }

    private static RequestSpecification as(String role, String division) {
        return given().auth().oauth2(Tokens.of(role, division));
    }
}
