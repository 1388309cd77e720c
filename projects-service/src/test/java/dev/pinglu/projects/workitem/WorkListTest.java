package dev.pinglu.projects.workitem;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.aggregate.DailyReview;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.kit.testing.WorkItemCalls;
import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What projects declare is what stands in the list, and what is published of it. */
@QuarkusTest
class WorkListTest {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final String WORK = "/api/projects/work-items";
    private static final String TOWNSHIP = "140603101";
    private static final String OTHER = "140603202";

    private final WorkItemCalls calls = new WorkItemCalls(WORK);

    @Inject
    DailyReview review;

    @Inject
    DataSource database;

    @Test
    void whatIsToBeDoneOpensAndClosesWithTheStepThatCausesIt() {
        // Given
        var project = prepared();
        // When
        move(project, "READY");
        // Then
        assertThat(calls.kindsAbout(record(project))).containsExactly("project.start");
        var item = given().queryParam("record", record(project)).get(WORK).jsonPath();
        assertThat(item.getString("items[0].since")).isEqualTo("2022-03-03");
        assertThat(item.getString("items[0].due")).isEqualTo("2022-05-31");
        assertThat(item.getBoolean("items[0].overdue")).isTrue();
        assertThat(item.getString("items[0].title.zh")).isEqualTo("示例项目");
        assertThat(item.getString("items[0].link")).isEqualTo(project);
    }

    @Test
    void nothingIsToBeDoneAboutALead() {
        assertThat(calls.kindsAbout(record(registered()))).isEmpty();
    }

    @Test
    void onlyWhatChangesForWhoeverMustActIsPublished() {
        // Given
        var project = prepared();
        var first = calls.about(record(project));
        // When
        put(project, aProject().coded(code(project)).described());
        put(project, aProject().coded(code(project)).titled("另一名称").described());
        move(project, "READY");
        var second = calls.about(record(project));
        // Then
        try (var states = TopicReader.of("projects.state")) {
            var item = states.await(key(first), 3);
            assertThat(item).extracting(r -> r.header("ce_cause")).containsExactly("opened", "changed", "closed");
            assertThat(item.get(2).header("ce_type")).isEqualTo("dev.pinglu.projects.work-item.state.v1");
            assertThat(item.get(2).json().get("removed").asBoolean()).isTrue();
            assertThat(item.get(2).json().get("closedOn").asText()).isEqualTo("2022-10-20");
            assertThat(states.await(key(second), 1))
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("opened");
        }
    }

    @Test
    void aTakeOverOpensWhatItsRecordsOweAndClosesItWhenItIsWithdrawn() {
        // Given
        var row = Map.of(
                "project", aProject().in(TOWNSHIP).described(),
                "stage", "CONSTRUCTION",
                "actual", Map.of("start", "2021-05-18"));
        var batch = post(
                        PROJECTS + "/take-overs",
                        Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row)))
                .getHeader("Location");
        var opened = given()
                .queryParam("kind", "project.finish")
                .get(WORK)
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(item -> "2021-05-18".equals(item.get("since")))
                .map(item -> String.valueOf(item.get("record")))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        // When
        change(batch, "/withdrawal", "").then().statusCode(200);
        // Then
        assertThat(calls.kindsAbout(opened)).isEmpty();
    }

    @Test
    void theListIsReadPageByPageWhatIsDueFirstOnTop() {
        // Given
        var records = List.of(record(prepared()), record(trialRun()), record(prepared()));
        // When
        var first = given().queryParam("limit", 2).get(WORK).jsonPath();
        var rest = given().queryParam("limit", 500)
                .queryParam("pageToken", first.getString("nextPageToken"))
                .get(WORK)
                .jsonPath();
        // Then
        var dues = new java.util.ArrayList<String>();
        for (JsonPath page : List.of(first, rest)) {
            page.<Map<String, Object>>getList("items")
                    .forEach(item -> dues.add(String.valueOf(item.getOrDefault("due", "9999-12-31"))));
        }
        assertThat(dues).isSorted().hasSizeGreaterThanOrEqualTo(records.size());
        assertThat(rest.getList("items.record", String.class)).contains(records.get(1));
    }

    @Test
    void countsTellHowMuchThereIsAndHowMuchOfItIsOverdue() {
        // Given
        prepared();
        var before = counts(Tokens.of("projects-clerk", TOWNSHIP));
        // When
        prepared();
        // Then the preparation, and the brief and the approval that somebody is to verify
        var after = counts(Tokens.of("projects-clerk", TOWNSHIP));
        assertThat(after.getLong("mine")).isEqualTo(before.getLong("mine") + 3);
        assertThat(after.getLong("mineOverdue")).isEqualTo(before.getLong("mineOverdue") + 1);
        assertThat(after.getLong("open")).isEqualTo(before.getLong("open") + 3);
        assertThat(after.getString("asOf")).isEqualTo("2022-10-20");
        assertThat(after.getLong("kinds.find { it.kind == 'project.prepare' }.overdue"))
                .isEqualTo(before.getLong("kinds.find { it.kind == 'project.prepare' }.overdue") + 1);
    }

    @Test
    void whoMustActSeesItAsOwnAndReadersAsOthers() {
        // Given
        var record = record(prepared());
        // Then
        assertThat(seen(record, "projects-clerk", TOWNSHIP).getList("items.mine"))
                .containsExactly(true);
        assertThat(seen(record, "leader", Tokens.HOME).getList("items.mine")).containsExactly(false);
        assertThat(seen(record, "auditor", Tokens.HOME).getList("items.mine")).containsExactly(false);
        assertThat(seen(record, "park-clerk", Tokens.HOME).getList("items")).isEmpty();
        assertThat(seen(record, "operator", Tokens.HOME).getList("items")).isEmpty();
        assertThat(seen(record, "projects-clerk", OTHER).getList("items")).isEmpty();
        assertThat(seen(record, "leader", OTHER).getList("items")).isEmpty();
    }

    @Test
    void theListIsHeldAgainstTheRecordsAndMended() throws SQLException {
        // Given
        var lost = prepared();
        var wrong = prepared();
        execute("delete from work_item where record = '" + record(lost) + "'");
        execute("update work_item set kind = 'project.forgotten' where record = '" + record(wrong) + "'");
        // When
        int settled = review.run();
        // Then
        assertThat(settled).isEqualTo(2);
        assertThat(calls.kindsAbout(record(lost))).containsExactly("project.prepare");
        assertThat(calls.kindsAbout(record(wrong))).containsExactly("project.prepare");
        assertThat(review.run()).isZero();
    }

    @Test
    void theDatabaseKeepsOneOpenItemOfAKind() {
        // Given
        var record = record(prepared());
        // Then
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> execute("insert into work_item select gen_random_uuid(),"
                                + " version, change_number, null, kind, action_zh, action_en, title_zh, title_en, record, link,"
                                + " division_code, role, may_also, unit, since, due, null, 0, null, null, null, null, null, null,"
                                + " null, null, null, null, null, false from work_item where record = '" + record
                                + "'"))
                .hasMessageContaining("work_item_open_unique");
    }

    @Test
    void aFilterThatCannotBeReadIsNamed() {
        given().queryParam("overdue", "vielleicht").get(WORK).then().statusCode(400);
        given().queryParam("sort", "title").get(WORK).then().statusCode(400);
        given().queryParam("division", "1").get(WORK).then().statusCode(400);
        given().get(WORK + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private JsonPath seen(String record, String role, String division) {
        return given().auth()
                .oauth2(Tokens.of(role, division))
                .queryParam("record", record)
                .get(WORK)
                .jsonPath();
    }

    private static JsonPath counts(String token) {
        return given().auth().oauth2(token).get(WORK + "/counts").jsonPath();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var command = connection.createStatement()) {
            command.execute(statement);
        }
    }

    private static String registered() {
        return post(PROJECTS, aProject().in(TOWNSHIP).described()).getHeader("Location");
    }

    /** A project in preparation, planned to start in May. */
    static String prepared() {
        var project = registered();
        move(project, "RESERVE");
        move(project, "PREPARATION");
        return project;
    }

    private static String trialRun() {
        var project = registered();
        return post(
                        "/api/projects/trial-runs",
                        Map.of("projectId", project.substring(project.lastIndexOf('/') + 1), "unit", "4号机组"))
                .getHeader("Location");
    }

    private static void move(String project, String to) {
        StageEvidence.step(project, to, "2022-03-03").then().statusCode(200);
    }

    private static void put(String project, Object description) {
        dev.pinglu.kit.testing.Api.put(project, "", description).then().statusCode(200);
    }

    private static String code(String project) {
        return given().get(project).jsonPath().getString("code");
    }

    static String record(String location) {
        var type = location.contains("trial-runs") ? "trial-run" : "project";
        return type + location.substring(location.lastIndexOf('/'));
    }

    private static String key(String item) {
        return "work-item" + item.substring(item.lastIndexOf('/'));
    }
}
