package dev.pinglu.projects.leader;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Today is 20 October 2022. */
@QuarkusTest
class LeaderAssignmentTest {
    private static final String PATH = LeaderAssignmentResource.PATH;
    private static final String PROJECTS = "/api/projects/key-projects";

    @Test
    void aLeaderStandsUpForAProjectAndVisitsIt() {
        // Given
        var project = project();
        var assignment = assign(project, "2022-01-01");
        var issue = issue(project);
        // When
        var visited = visit(assignment, "2022-10-19", issue);
        // Then
        visited.then()
                .statusCode(200)
                .body("postName.zh", equalTo("副区长（分管重点工程和工业）"))
                .body("visits", equalTo(1))
                .body("lastVisitOn", equalTo("2022-10-19"))
                .body("course.found", contains("现场进度正常"))
                .body("course[0].issues", contains(issue));
        get(assignment + "/history").then().body("", hasSize(2));
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("leader-assignment/" + idOf(assignment), 2))
                    .allSatisfy(state -> assertThat(state.json().toString()).doesNotContain("现场进度正常"))
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("assigned", "visited");
        }
    }

    @Test
    void nobodyElseStandsUpForItOnTheSameDay() {
        // Given
        var project = project();
        var first = assign(project, "2022-01-01");
        var body = request(project, "vice-head-rural", "2022-10-01");
        // When
        var refused = post(PATH, body);
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("leader.assignment.overlap"));
        put(first, "/days", Map.of("from", "2022-01-01", "to", "2022-09-30", "reason", "工作调整"))
                .then()
                .statusCode(200)
                .body("to", equalTo("2022-09-30"));
        var second = post(PATH, body).then().statusCode(201).extract().header("Location");
        put(first, "/days", Map.of("from", "2022-01-01", "to", "2022-10-01", "reason", "更正"))
                .then()
                .statusCode(409)
                .body("violations.rule", contains("leader.assignment.overlap"));
        list(project, "2022-09-30").then().body("items.id", contains(idOf(first)));
        list(project, "2022-10-01").then().body("items.id", contains(idOf(second)));
        list(project, "2021-12-31").then().body("items", empty());
    }

    @Test
    void anAssignmentTellsAllThatIsWrongWithIt() {
        // Given
        var body = Map.of(
                "projectId", UUID.randomUUID().toString(),
                "post", "projects-ledger",
                "from", "2022-10-01",
                "to", "2022-09-01");
        // When
        var refused = post(PATH, body);
        // Then: that post is no leader's
        refused.then()
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("leader.days", "project.unknown", "leader.post"));
    }

    @Test
    void aVisitTellsAllThatIsWrongWithIt() {
        // Given
        var assignment = post(
                        PATH,
                        Map.of(
                                "projectId", idOf(project()),
                                "post", "vice-head-projects",
                                "from", "2022-01-01",
                                "to", "2022-10-20"))
                .getHeader("Location");
        // When
        var refused = visit(assignment, "2022-10-21", issue(project()));
        // Then
        refused.then()
                .statusCode(422)
                .body(
                        "violations.rule",
                        containsInAnyOrder("leader.visit.future", "leader.visit.day", "leader.visit.issue"));
        get(assignment).then().body("visits", equalTo(0));
    }

    @Test
    void noVisitIsLeftWithoutItsLeader() {
        // Given
        var assignment = assign(project(), "2022-01-01");
        change(assignment, "/visits", Map.of("on", "2022-10-19", "found", "现场进度正常"))
                .then()
                .statusCode(200);
        // When
        var refused = put(assignment, "/days", Map.of("from", "2022-01-01", "to", "2022-10-18"));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("leader.days.visited", "leader.reason"));
    }

    private static String project() {
        return post(PROJECTS, aProject().described()).getHeader("Location");
    }

    private static Map<String, Object> request(String project, String post, String from) {
        return Map.of("projectId", idOf(project), "post", post, "from", from);
    }

    private static String assign(String project, String from) {
        return post(PATH, request(project, "vice-head-projects", from))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String issue(String project) {
        return post(
                        "/api/projects/issues",
                        Map.of(
                                "projectId", idOf(project),
                                "category", "LAND",
                                "level", "DISTRICT",
                                "title", "示例堵点",
                                "text", "示例情况",
                                "raisedOn", "2022-10-19"))
                .jsonPath()
                .getString("id");
    }

    private static Response visit(String assignment, String on, String issue) {
        return change(assignment, "/visits", Map.of("on", on, "found", "现场进度正常", "issues", List.of(issue)));
    }

    private static Response list(String project, String on) {
        return given().queryParam("project", idOf(project)).queryParam("on", on).get(PATH);
    }
}
