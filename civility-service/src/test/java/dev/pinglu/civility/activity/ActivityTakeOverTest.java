package dev.pinglu.civility.activity;

import static dev.pinglu.civility.activity.ActivityFixture.anActivity;
import static dev.pinglu.civility.organisation.OrganisationFixture.aTeam;
import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityTakeOverTest {
    private static final String BATCHES = ActivityTakeOverResource.PATH;

    @Test
    void theYearsActivitiesEnterInTheStateTheyHave() {
        // Given
        var place = "140603202";
        var team = aTeam().found();
        // When
        var batch = post(
                BATCHES,
                batchOf(
                        anActivity().by(team).in(place).carriedOver(ActivityStage.ARCHIVED),
                        anActivity().by(team).in(place).carriedOver(ActivityStage.CANCELLED)));
        // Then
        batch.then().statusCode(201).body("recordType", equalTo("activity"));
        listed(place)
                .body("items.held", contains(true, false))
                .body("items.carriedOver", contains(true, true))
                .body("items[0].figures.confirmedMinutes", equalTo(2160));
    }

    @Test
    void oneBadRowLeavesNothingBehind() {
        // Given
        var place = "140603203";
        var team = aTeam().found();
        var good = anActivity().by(team).in(place).carriedOver(ActivityStage.ENDED);
        var unheld = anActivity().by(team).in(place).heldOn("2022-10-01").carriedOver(ActivityStage.ENDED);
        var bare = anActivity().by(team).in(place).carriedOver(ActivityStage.ENDED);
        bare.remove("figures");
        // When
        var refused = post(BATCHES, batchOf(good, unheld, bare));
        // Then
        refused.then()
                .statusCode(422)
                .body(
                        "violations.path",
                        containsInAnyOrder("records[1].activity.heldOn", "records[2].figures.attendedVolunteers"));
        listed(place).body("items", hasSize(0));
    }

    @Test
    void aBatchIsWithdrawnWhileNothingInItHasMovedOn() {
        // Given
        var place = "140603204";
        var team = aTeam().found();
        var batch = post(BATCHES, batchOf(anActivity().by(team).in(place).carriedOver(ActivityStage.ENDED)))
                .getHeader("Location");
        // When
        change(batch, "/withdrawal", "").then().statusCode(200);
        // Then
        listed(place).body("items", hasSize(0));
    }

    private static ValidatableResponse listed(String place) {
        return given().queryParam("division", place)
                .get(ActivityResource.PATH)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> batchOf(ObjectNode... rows) {
        return Map.of("asOf", "2022-09-30", "sourceDocument", "志愿服务活动台账2022年9月", "records", List.of(rows));
    }
}
