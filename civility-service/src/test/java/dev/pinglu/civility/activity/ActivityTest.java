package dev.pinglu.civility.activity;

import static dev.pinglu.civility.activity.ActivityFixture.anActivity;
import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.civility.organisation.OrganisationFixture.aTeam;
import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityTest {
    private static final String ACTIVITIES = ActivityResource.PATH;

    @Test
    void aDraftCanBeRead() {
        // When
        var created = post(
                ACTIVITIES,
                anActivity().by(aTeam().found()).heldOn("2022-11-05").body());
        // Then
        created.then().log().ifError().statusCode(201).header("ETag", "\"0\"");
        get(created.getHeader("Location"))
                .then()
                .body("stage", equalTo("DRAFT"))
                .body("held", equalTo(false))
                .body("plannedVolunteers", equalTo(20))
                .body("reachedOn", nullValue())
                .body("next", contains("PUBLISHED", "CANCELLED"));
    }

    @Test
    void anActivityWalksFromDraftToArchive() {
        // Given
        var activity = drafted();
        move(activity, "PUBLISHED", "2022-06-01");
        move(activity, "RECRUITING", "2022-06-02");
        move(activity, "FULL", "2022-06-03");
        move(activity, "RECRUITING", "2022-06-04");
        move(activity, "ONGOING", "2022-06-18");
        // When
        figures(activity, "ENDED", "2022-06-18", Map.of("attendedVolunteers", 18))
                .then()
                .statusCode(200)
                .body("held", equalTo(true));
        figures(activity, "HOURS_CONFIRMED", "2022-06-20", Map.of("confirmedMinutes", 2160))
                .then()
                .statusCode(200);
        move(activity, "ARCHIVED", "2022-07-01");
        // Then
        get(activity)
                .then()
                .body("stage", equalTo("ARCHIVED"))
                .body("held", equalTo(true))
                .body("figures.attendedVolunteers", equalTo(18))
                .body("figures.confirmedMinutes", equalTo(2160))
                .body("reachedOn", equalTo("2022-07-01"))
                .body("next", empty());
    }

    @Test
    void itBeginsOnItsDay() {
        // Given
        var activity = drafted();
        move(activity, "PUBLISHED", "2022-06-01");
        move(activity, "RECRUITING", "2022-06-02");
        // When
        var early = step(activity, Map.of("to", "ONGOING", "on", "2022-06-17"));
        // Then
        early.then().statusCode(422).body("violations.rule", contains("activity.date.held"));
    }

    @Test
    void itDoesNotBeginBeforeItsDayHasCome() {
        // Given
        var team = aTeam().found();
        var activity = post(
                        ACTIVITIES, anActivity().by(team).heldOn("2022-10-21").body())
                .getHeader("Location");
        move(activity, "PUBLISHED", "2022-10-01");
        move(activity, "RECRUITING", "2022-10-02");
        // When
        var early = step(activity, Map.of("to", "ONGOING", "on", "2022-10-21"));
        // Then
        early.then().statusCode(422).body("violations.rule", contains("activity.date.future"));
    }

    @Test
    void itDoesNotBeginWithoutItsOrganiser() {
        // Given
        var federation = aFederation().found();
        var activity = post(ACTIVITIES, anActivity().by(federation).body()).getHeader("Location");
        move(activity, "PUBLISHED", "2022-06-01");
        move(activity, "RECRUITING", "2022-06-02");
        change(federation, "/dissolution", Map.of("on", "2022-06-10", "reason", "合并"));
        // When
        var refused = step(activity, Map.of("to", "ONGOING", "on", "2022-06-18"));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("organisation.alive"));
        get(activity).then().body("stage", equalTo("RECRUITING"));
    }

    @Test
    void aStepBeforeTheLastOneIsRefused() {
        // Given
        var activity = drafted();
        move(activity, "PUBLISHED", "2022-06-05");
        // When
        var refused = step(activity, Map.of("to", "RECRUITING", "on", "2022-06-04"));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("activity.date.order"));
    }

    @Test
    void aCancellationNeedsItsReasonAndIsNotHeld() {
        // Given
        var activity = drafted();
        step(activity, Map.of("to", "CANCELLED", "on", "2022-06-10"))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("activity.cancel.reason"));
        // When
        var cancelled = step(activity, Map.of("to", "CANCELLED", "on", "2022-06-10", "reason", "暴雨"));
        // Then
        cancelled.then().statusCode(200).body("held", equalTo(false)).body("next", empty());
    }

    @Test
    void whatIsArchivedKeepsItsFigures() {
        // Given
        var activity = drafted();
        move(activity, "PUBLISHED", "2022-06-01");
        move(activity, "RECRUITING", "2022-06-02");
        move(activity, "ONGOING", "2022-06-18");
        figures(activity, "ENDED", "2022-06-18", Map.of("attendedVolunteers", 18));
        figures(activity, "HOURS_CONFIRMED", "2022-06-20", Map.of("confirmedMinutes", 2160));
        // When
        var refused = figures(activity, "ARCHIVED", "2022-07-01", Map.of("confirmedMinutes", 9999));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("activity.figure.closed"));
    }

    @Test
    void aPostponedActivityHasAnotherDay() {
        // Given
        var team = aTeam().found();
        var activity = post(ACTIVITIES, anActivity().by(team).body()).getHeader("Location");
        // When
        var postponed =
                put(activity, "", anActivity().by(team).heldOn("2022-06-25").body());
        // Then
        postponed.then().statusCode(200).body("heldOn", equalTo("2022-06-25")).header("ETag", "\"1\"");
    }

    @Test
    void theHistoryTellsWhatChangedAndWhy() {
        // Given
        var activity = drafted();
        step(activity, Map.of("to", "CANCELLED", "on", "2022-06-10", "reason", "暴雨"));
        // When
        var history = get(activity + "/history");
        // Then
        history.then()
                .body("change", contains("CREATED", "UPDATED"))
                .body("[1].reason", equalTo("暴雨"))
                .body("[1].fields.stage.after", equalTo("CANCELLED"));
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        // Given
        var place = "140603209";
        var team = aTeam().found();
        for (var day : new String[] {"2022-07-01", "2022-05-01", "2022-06-01"}) {
            post(ACTIVITIES, anActivity().by(team).in(place).heldOn(day).body());
        }
        // When
        var first = given().queryParams("division", place, "sort", "heldOn", "limit", 2)
                .get(ACTIVITIES);
        // Then
        first.then().statusCode(200).body("items.heldOn", contains("2022-05-01", "2022-06-01"));
        given().queryParams("division", place, "sort", "heldOn", "limit", 2)
                .queryParam("pageToken", first.jsonPath().getString("nextPageToken"))
                .get(ACTIVITIES)
                .then()
                .body("items.heldOn", contains("2022-07-01"));
        given().queryParams("division", place, "from", "2022-05-02", "to", "2022-06-30")
                .get(ACTIVITIES)
                .then()
                .body("items.heldOn", contains("2022-06-01"));
    }

    @Test
    void whatIsPublishedTellsWhetherItWasHeldAndNothingOfThoseWhoCame() {
        // Given
        var activity = drafted();
        move(activity, "PUBLISHED", "2022-06-01");
        move(activity, "RECRUITING", "2022-06-02");
        move(activity, "ONGOING", "2022-06-18");
        // When
        figures(activity, "ENDED", "2022-06-18", Map.of("attendedVolunteers", 1));
        // Then
        try (var states = TopicReader.of("civility.state")) {
            var records = states.await("activity/" + activity.substring(activity.lastIndexOf('/') + 1), 5);
            assertThat(records)
                    .extracting(r -> r.json().get("held").asBoolean())
                    .containsExactly(false, false, false, false, true);
            assertThat(records.get(4).json().toString()).doesNotContain("olunteers", "inutes");
        }
    }

    private static String drafted() {
        return post(ACTIVITIES, anActivity().by(aTeam().found()).body()).getHeader("Location");
    }

    private static void move(String activity, String to, String on) {
        step(activity, Map.of("to", to, "on", on)).then().log().ifError().statusCode(200);
    }

    private static Response figures(String activity, String to, String on, Map<String, Integer> figures) {
        return step(activity, Map.of("to", to, "on", on, "figures", figures));
    }

    private static Response step(String activity, Map<String, ?> step) {
        return change(activity, "/transitions", step);
    }
}
