package dev.pinglu.projects.issue;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.etagOf;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.json;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Today is 20 October 2022. */
@QuarkusTest
class IssueTest {
    private static final String PATH = IssueResource.PATH;
    private static final String PROJECTS = "/api/projects/key-projects";

    @Inject
    IssueEscalation escalation;

    @Inject
    Issues issues;

    @Test
    void anIssueGoesItsWayAndSomebodyElseClosesIt() {
        // Given
        var issue = inProgress();
        resolve(issue, Tokens.of("township-clerk", "140603101"), "已架设临时线路")
                .then()
                .statusCode(200);
        // When
        var closed = verify(issue, Tokens.of("projects-clerk", Tokens.HOME), true);
        // Then
        closed.then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("resolution", equalTo("已架设临时线路"))
                .body("assigneeName.zh", equalTo("凤凰城镇人民政府"))
                .body("late", equalTo(false))
                .body("next", empty());
        put(issue, "", Map.of("title", "试验", "text", "试验"))
                .then()
                .statusCode(409)
                .body("violations.rule", contains("issue.closed"));
        get(issue + "/history").then().body("", hasSize(6));
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("issue/" + idOf(issue), 6))
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("registered", "triaged", "assigned", "started", "resolved", "verified");
        }
    }

    @Test
    void whoeverSolvedItDoesNotVerifyIt() {
        // Given
        var issue = inProgress();
        var clerk = Tokens.of("projects-clerk", Tokens.HOME);
        resolve(issue, clerk, "已解决").then().statusCode(200);
        // When
        var refused = verify(issue, clerk, true);
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("issue.verifier.resolver"));
        get(issue).then().body("status", equalTo("RESOLVED"));
    }

    @Test
    void whoeverHadToSolveItDoesNotVerifyIt() {
        // Given: the post is that of the caller, and a colleague of another office entered the solution
        var issue = triaged("2022-10-18");
        change(
                        issue,
                        "/assignments",
                        Map.of("unit", "key-projects-office", "post", "projects-ledger", "on", "2022-10-18"))
                .then()
                .statusCode(200);
        change(issue, "/take-up", Map.of("on", "2022-10-18")).then().statusCode(200);
        change(issue, "/resolution", Map.of("on", "2022-10-19", "resolution", "已解决"))
                .then()
                .statusCode(200);
        // When
        var refused = verify(issue, Tokens.of("projects-clerk", Tokens.HOME), true);
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("issue.verifier.assignee"));
    }

    @Test
    void anotherDepartmentSaysNothingOfIt() {
        // Given
        var issue = inProgress();
        // When
        var refused = resolve(issue, Tokens.of("department-clerk", Tokens.HOME), "已解决");
        // Then
        refused.then().statusCode(403);
        get(issue).then().body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void whatIsSentBackGoesOnUnderANewTerm() {
        // Given
        var issue = inProgress();
        resolve(issue, Tokens.of("township-clerk", "140603101"), "已解决");
        // When
        var sentBack = verify(issue, Tokens.of("projects-clerk", Tokens.HOME), false);
        // Then: five working days for a township
        sentBack.then()
                .statusCode(200)
                .body("status", equalTo("REOPENED"))
                .body("reopenings", equalTo(1))
                .body("dueOn", equalTo("2022-10-27"))
                .body("next", contains("IN_PROGRESS"));
        work(issue).then().body("items.kind", contains("issue.take-up")).body("items.unit", contains("fenghuangcheng"));
    }

    @Test
    void anAssignmentTellsAllThatTheDirectoryHasAgainstIt() {
        // Given
        var issue = triaged("2022-10-18");
        // When
        var refused =
                change(issue, "/assignments", Map.of("unit", "baitang", "post", "projects-ledger", "on", "2022-10-17"));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("issue.date.order", "issue.unit.reach", "issue.post"));
        change(issue, "/assignments", Map.of("unit", "gucheng-community", "on", "2022-10-18"))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("issue.unit.kind"));
        change(issue, "/assignments", Map.of("unit", "nobody", "on", "2022-10-18"))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("issue.unit"));
    }

    @Test
    void whatWasDueYesterdayRisesOnceAndIsAlarming() {
        // Given: five working days for a township
        var late = report("2022-10-12");
        var due = report("2022-10-13");
        // When
        escalation.run();
        // Then
        escalation.run();
        get(late)
                .then()
                .body("level", equalTo("DISTRICT"))
                .body("overdue", equalTo(true))
                .body("dueOn", equalTo("2022-11-03"))
                .body("firstDueOn", equalTo("2022-10-19"))
                .body("risen.on", contains("2022-10-20"))
                .body("risen.reason", contains("办理期限2022-10-19已过，仍未解决，提级至区级"));
        get(due).then().body("level", equalTo("TOWNSHIP")).body("risen", empty());
        get(late + "/history").then().body("[-1].fields.level.after", equalTo("DISTRICT"));
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("issue/" + idOf(late), 2))
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("registered", "escalated");
            assertThat(states.await(
                            "alerts about it",
                            one -> one.key().startsWith("alert/")
                                    && one.json().path("record").asText().equals("issue/" + idOf(late)),
                            1))
                    .extracting(alert -> alert.json().path("rule").asText())
                    .containsExactly("projects.issue-overdue");
        }
    }

    @Test
    void nobodyIsPressedForAProjectThatIsCancelled() {
        // Given
        var project = project();
        var issue = report(project, "UTILITIES", "2022-10-12");
        change(project, "/overlays", Map.of("to", "CANCELLED", "on", "2022-10-20", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
        // When
        escalation.run();
        // Then
        get(issue).then().body("level", equalTo("TOWNSHIP")).body("overdue", equalTo(false));
    }

    @Test
    void whatIsWrittenAboutItStaysInside() {
        // Given
        var issue = report("2022-10-18");
        // When
        put(issue, "", Map.of("title", "另一题目", "text", "另一情况")).then().statusCode(200);
        // Then
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("issue/" + idOf(issue), 2))
                    .allSatisfy(state ->
                            assertThat(state.json().toString()).contains("示例项目").doesNotContain("供电", "另一题目", "另一情况"));
        }
        work(issue).then().body("items.title.zh", contains("水电路气等配套 · 示例项目"));
    }

    @Test
    void aListIsFilteredAndSorted() {
        // Given
        var project = project();
        var first = report(project, "UTILITIES", "2022-10-18");
        var second = report(project, "LAND", "2022-10-17");
        assign(triage(second, "2022-10-18"));
        // Then
        found(project, "sort", "-dueOn").body("items.id", contains(idOf(first), idOf(second)));
        found(project, "sort", "raisedOn").body("items.id", contains(idOf(second), idOf(first)));
        found(project, "category", "LAND").body("items.id", contains(idOf(second)));
        found(project, "level", "CITY").body("items", empty());
        found(project, "status", "REPORTED").body("items.id", contains(idOf(first)));
        found(project, "assignee", "fenghuangcheng").body("items.id", contains(idOf(second)));
        found(project, "assignee", "water").body("items", empty());
        found(project, "q", "供电").body("items", hasSize(2));
        found(project, "overdue", "true").body("items.id", not(hasItem(idOf(first))));
    }

    @Test
    void nothingIsReportedOfAProjectThatIsOver() {
        // Given
        var project = project();
        change(project, "/overlays", Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
        // When
        var refused = post(PATH, body(project, "WEATHER", "2022-10-21"));
        // Then
        refused.then()
                .statusCode(422)
                .body(
                        "violations.rule",
                        containsInAnyOrder("issue.project.over", "issue.category", "issue.date.future"));
    }

    @Test
    void theOpenOnesOfAProjectAreKnown() {
        // Given
        var project = project();
        var open = report(project, "LAND", "2022-10-18");
        var closed = assign(triage(report(project, "FUNDS", "2022-10-18"), "2022-10-18"));
        change(closed, "/take-up", Map.of("on", "2022-10-18"));
        resolve(closed, Tokens.of("township-clerk", "140603101"), "已解决");
        verify(closed, Tokens.of("projects-clerk", Tokens.HOME), true).then().statusCode(200);
        // When
        var found = QuarkusTransaction.requiringNew().call(() -> issues.openOf(UUID.fromString(idOf(project))));
        // Then
        assertThat(found).extracting(issue -> issue.id().toString()).containsExactly(idOf(open));
    }

    @Test
    void theCatalogueIsThereForEveryDay() {
        given().queryParam("on", "2022-10-20")
                .get("/api/projects/issue-categories")
                .then()
                .statusCode(200)
                .body("find { it.code == 'RELOCATION' }.name.zh", equalTo("征地拆迁"))
                .body("find { it.code == 'RELOCATION' }.workingDays.DISTRICT", equalTo(15));
    }

    private static ValidatableResponse found(String project, String filter, String value) {
        return given().queryParam("project", idOf(project))
                .queryParam(filter, value)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private static String project() {
        return post(PROJECTS, aProject().described()).getHeader("Location");
    }

    private static Map<String, Object> body(String project, String category, String raisedOn) {
        return Map.of(
                "projectId",
                idOf(project),
                "category",
                category,
                "level",
                "TOWNSHIP",
                "title",
                "施工用电未接入",
                "text",
                "供电线路尚未架设",
                "raisedOn",
                raisedOn);
    }

    private static String report(String raisedOn) {
        return report(project(), "UTILITIES", raisedOn);
    }

    private static String report(String project, String category, String raisedOn) {
        return post(PATH, body(project, category, raisedOn))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String triaged(String raisedOn) {
        return triage(report(raisedOn), raisedOn);
    }

    private static String triage(String issue, String on) {
        var category = get(issue).jsonPath().getString("category");
        change(issue, "/triage", Map.of("category", category, "level", "TOWNSHIP", "on", on))
                .then()
                .statusCode(200);
        return issue;
    }

    private static String assign(String issue) {
        change(issue, "/assignments", Map.of("unit", "fenghuangcheng", "on", "2022-10-18"))
                .then()
                .statusCode(200);
        return issue;
    }

    private static String inProgress() {
        var issue = assign(triaged("2022-10-18"));
        change(issue, "/take-up", Map.of("on", "2022-10-18")).then().statusCode(200);
        return issue;
    }

    private static Response resolve(String issue, String token, String how) {
        return as(token, issue, "/resolution", Map.of("on", "2022-10-19", "resolution", how));
    }

    private static Response verify(String issue, String token, boolean confirmed) {
        return as(
                token,
                issue,
                "/verification",
                confirmed
                        ? Map.of("confirmed", true, "on", "2022-10-20")
                        : Map.of("confirmed", false, "on", "2022-10-20", "reason", "仍未供电"));
    }

    private static Response as(String token, String issue, String step, Object body) {
        return json(body)
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etagOf(issue))
                .post(issue + step);
    }

    private static Response work(String issue) {
        return given().queryParam("record", "issue/" + idOf(issue)).get("/api/projects/work-items");
    }
}
