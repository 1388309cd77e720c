package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.projects.evidence.EvidenceCalls;
import dev.pinglu.projects.evidence.EvidenceType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a project goes where the project goes, and ends where it ends. */
@QuarkusTest
class ProjectMovesTest {
    private static final String API = "/api/projects/";
    private static final String PROJECTS = API + "key-projects";
    private static final String FROM = "140603204";
    private static final String TO = "140603205";

    @ParameterizedTest
    @ValueSource(strings = {"issues", "contracts", "leader-assignments", "formalities", "trial-runs", "evidence"})
    void aRecordLiesWhereItsProjectLiesAndCallsItAsItIsCalled(String collection) {
        // Given
        var project =
                post(PROJECTS, aProject().in(FROM).titled("示例旧名").described()).getHeader("Location");
        var record = enter(collection, project);
        ofTown(TO, record).then().statusCode(404);
        // When
        put(project, "", aProject().in(TO).titled("示例新名").described()).then().statusCode(200);
        // Then
        ofTown(TO, record).then().statusCode(200).body("divisionCode", equalTo(TO));
        ofTown(FROM, record).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of("township-clerk", TO))
                .queryParam("project", idOf(project))
                .get(API + collection)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aChangeThatMovesNothingTouchesNoRecord() {
        // Given
        var project = post(PROJECTS, aProject().in(FROM).described()).getHeader("Location");
        var issue = enter("issues", project);
        // When
        put(project, "", aProject().in(FROM).ownedBy(new Owner("示例新业主", null)).described())
                .then()
                .statusCode(200);
        // Then
        get(issue + "/history").then().body("", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "leader-assignments"})
    void nothingNewIsEnteredOfAProjectThatIsCancelled(String collection) {
        // Given
        var project = post(PROJECTS, aProject().in(FROM).described()).getHeader("Location");
        cancel(project);
        // When
        var entered = post(API + collection, body(collection, project));
        // Then
        entered.then().statusCode(409).body("violations[0].rule", equalTo("project.cancelled"));
    }

    @Test
    void nobodyOwesAnIssueOfACancelledProjectAnything() {
        // Given
        var project = post(PROJECTS, aProject().in(FROM).described()).getHeader("Location");
        var issue = enter("issues", project);
        work(issue).then().body("items", hasSize(1));
        // When
        cancel(project);
        // Then
        work(issue).then().body("items", hasSize(0));
    }

    private static Response work(String record) {
        return given().queryParam("record", "issue/" + idOf(record)).get(API + "work-items");
    }

    private static void cancel(String project) {
        change(project, "/overlays", Map.of("to", "CANCELLED", "on", "2022-10-20", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
    }

    private static Response ofTown(String town, String record) {
        return given().auth().oauth2(Tokens.of("township-clerk", town)).get(record);
    }

    private static String enter(String collection, String project) {
        if (collection.equals("evidence")) {
            return EvidenceCalls.record(project, EvidenceType.BRIEF, "2022-03-01");
        }
        return post(API + collection, body(collection, project))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Map<String, Object> body(String collection, String project) {
        var body = new HashMap<String, Object>(Map.of("projectId", idOf(project)));
        body.putAll(
                switch (collection) {
                    case "issues" ->
                        Map.of(
                                "category",
                                "UTILITIES",
                                "level",
                                "TOWNSHIP",
                                "title",
                                "施工用电未接入",
                                "text",
                                "供电线路尚未架设",
                                "raisedOn",
                                "2022-10-19");
                    case "contracts" ->
                        Map.of(
                                "number",
                                "SG-1",
                                "kind",
                                "CONSTRUCTION",
                                "title",
                                "示例合同",
                                "party",
                                Map.of("name", "示例建设有限公司"),
                                "amountFen",
                                10_000_000,
                                "signedOn",
                                "2022-04-01");
                    case "leader-assignments" -> Map.of("post", "vice-head-projects", "from", "2022-05-01");
                    case "trial-runs" -> Map.of("unit", "1号机组");
                    case "formalities" -> Map.of("type", "PROJECT_APPROVAL");
                    default -> throw new IllegalArgumentException(collection);
                });
        return body;
    }
}
