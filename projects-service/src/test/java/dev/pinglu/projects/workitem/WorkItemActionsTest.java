package dev.pinglu.projects.workitem;

import static dev.pinglu.kit.testing.Api.etagOf;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.projects.workitem.WorkListTest.prepared;
import static dev.pinglu.projects.workitem.WorkListTest.record;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.DatabaseOwner;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.kit.testing.WorkItemCalls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 催办 and delegation. The sample of the directory gives the clerk of the ledger a deputy, sample-clerk-b. */
@QuarkusTest
class WorkItemActionsTest {
    private static final String WORK = "/api/projects/work-items";
    private static final String CLERK = Tokens.of("projects-clerk", Tokens.HOME);
    private static final String LEADER = Tokens.of("leader", Tokens.HOME);
    private static final String DEPUTY = Tokens.with(
            List.of("projects-clerk"), Map.of("preferred_username", "sample-clerk-b", "division", Tokens.HOME));
    private static final Map<String, String> MESSAGE = Map.of("message", "请于本周内办结");

    private final WorkItemCalls calls = new WorkItemCalls(WORK);

    @Test
    void aLeaderUrgesAndWhoeverMustActReadsTheWords() {
        // Given
        var item = anItem();
        // When
        act(LEADER, item, "/urge", MESSAGE).then().statusCode(200);
        // Then
        var read = given().auth().oauth2(CLERK).get(item).jsonPath();
        assertThat(read.getInt("item.urged")).isEqualTo(1);
        assertThat(read.getString("lastUrge.by")).isEqualTo("leader");
        assertThat(read.getString("lastUrge.message")).isEqualTo(MESSAGE.get("message"));
        try (var states = TopicReader.of("projects.state")) {
            var last = states.await("work-item" + item.substring(item.lastIndexOf('/')), 2)
                    .get(1);
            assertThat(last.header("ce_cause")).isEqualTo("urged");
            assertThat(last.json().get("urged").asInt()).isEqualTo(1);
            assertThat(last.json().toString()).doesNotContain("本周", "leader");
        }
    }

    @Test
    void onceAnHourIsEnough() {
        // Given
        var item = anItem();
        act(LEADER, item, "/urge", MESSAGE).then().statusCode(200);
        // When
        var again = act(Tokens.of("data-officer", Tokens.HOME), item, "/urge", MESSAGE);
        // Then
        again.then().statusCode(429);
        assertThat(again.jsonPath().getString("type")).isEqualTo("urn:pinglu:problem:too-many-requests");
        assertThat(Integer.parseInt(again.getHeader("Retry-After"))).isBetween(3_500, 3_600);
    }

    @Test
    void anHourLaterItMayBeUrgedAgain() throws SQLException {
        // Given
        var item = anItem();
        act(LEADER, item, "/urge", MESSAGE);
        DatabaseOwner.execute(
                "update work_item set urged_at = urged_at - interval '1 hour' where id = '" + id(item) + "'");
        // When
        var again = act(LEADER, item, "/urge", MESSAGE);
        // Then
        assertThat(again.jsonPath().getInt("item.urged")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"projects-clerk, 403", "auditor, 403", "park-clerk, 404"})
    void nobodyElseUrges(String role, int status) {
        act(Tokens.of(role, Tokens.HOME), anItem(), "/urge", MESSAGE).then().statusCode(status);
    }

    @Test
    void theHistoryKeepsWhoUrgedWhenAndWithWhichWords() {
        // Given
        var item = anItem();
        act(LEADER, item, "/urge", MESSAGE);
        // When
        var history = given().auth().oauth2(LEADER).get(item + "/history").jsonPath();
        // Then
        assertThat(history.getList("actor")).endsWith("leader");
        assertThat(history.getList("reason")).endsWith(MESSAGE.get("message"));
    }

    @Test
    void whatIsGivenToTheDeputyIsTheDeputysAndNobodyElsesForTheseDays() {
        // Given
        var item = anItem();
        // When
        delegate(CLERK, item, WorkItemCalls.to("projects-ledger-b")).then().statusCode(200);
        // Then
        assertThat(isMine(item, DEPUTY)).isTrue();
        assertThat(isMine(item, CLERK)).isFalse();
        var read = given().auth().oauth2(DEPUTY).get(item).jsonPath();
        assertThat(read.getString("delegatedBy")).isEqualTo("projects-clerk");
        assertThat(read.getString("delegationReason")).isEqualTo("外出培训");
    }

    @Test
    void aDelegationEndsByItself() throws SQLException {
        // Given
        var item = anItem();
        delegate(CLERK, item, WorkItemCalls.to("projects-ledger-b"));
        // When
        DatabaseOwner.execute(
                "update work_item set delegated_from = '2022-10-10', delegated_to = '2022-10-19' where id = '"
                        + id(item) + "'");
        // Then
        assertThat(isMine(item, CLERK)).isTrue();
    }

    @Test
    void aDelegationForLaterDaysChangesNothingYet() {
        // Given
        var item = anItem();
        // When
        delegate(CLERK, item, changed("from", "2022-10-21")).then().statusCode(200);
        // Then
        assertThat(isMine(item, CLERK)).isTrue();
        assertThat(givenAway(item)).isTrue();
    }

    @Test
    void whoeverGaveATaskAwayMayTakeItBack() {
        // Given
        var item = anItem();
        delegate(CLERK, item, WorkItemCalls.to("projects-ledger-b"));
        assertThat(givenAway(item)).isTrue();
        // When
        var recalled = act(CLERK, item, "/recall", Map.of("reason", "提前返岗"));
        // Then
        recalled.then().statusCode(200);
        assertThat(isMine(item, CLERK)).isTrue();
        assertThat(givenAway(item)).isFalse();
        act(CLERK, item, "/recall", Map.of("reason", "提前返岗")).then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "post, nowhere, work.delegation.post",
        "post, park-ledger, work.delegation.reach",
        "post, projects-ledger, work.delegation.self",
        "from, 2022-10-19, work.delegation.days",
        "to, 2022-10-01, work.delegation.days",
        "to, 2024-10-20, work.delegation.days"
    })
    void aDelegationThatCannotBeIsRefused(String field, String value, String rule) {
        // When
        var refused = delegate(CLERK, anItem(), changed(field, value));
        // Then
        refused.then().statusCode(422);
        assertThat(refused.jsonPath().getList("violations.rule")).contains(rule);
        assertThat(refused.jsonPath().getList("violations.path")).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"leader, 403", "auditor, 403", "park-clerk, 404"})
    void nobodyGivesAwayWhatOthersMustDo(String role, int status) {
        // Given
        var item = anItem();
        // When
        var refused = delegate(Tokens.of(role, Tokens.HOME), item, WorkItemCalls.to("projects-ledger-b"));
        // Then
        refused.then().statusCode(status);
    }

    @Test
    void ofTwoDelegationsAtOnceTheSecondMeetsTheVersionOfTheFirst() {
        // Given
        var item = anItem();
        var etag = etagOf(item);
        delegate(CLERK, item, WorkItemCalls.to("projects-ledger-b"));
        // When
        var late = json(WorkItemCalls.to("projects-ledger-b"))
                .auth()
                .oauth2(CLERK)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag)
                .post(item + "/delegation");
        // Then
        late.then().statusCode(412);
    }

    private String anItem() {
        return calls.about(record(prepared()));
    }

    private static boolean isMine(String item, String token) {
        return given().auth().oauth2(token).get(item).jsonPath().getBoolean("item.mine");
    }

    /** Whether it is among what the clerk gave to others. */
    private static boolean givenAway(String item) {
        return given().auth()
                .oauth2(CLERK)
                .get(WORK + "?delegated=true&limit=500")
                .jsonPath()
                .getList("items.id")
                .contains(id(item));
    }

    private static Response delegate(String token, String item, Object request) {
        return act(token, item, "/delegation", request);
    }

    private static Response act(String token, String item, String act, Object request) {
        return json(request)
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etagOf(item))
                .post(item + act);
    }

    private static Map<String, Object> changed(String field, String value) {
        var request = new HashMap<>(WorkItemCalls.to("projects-ledger-b"));
        request.put(field, value);
        return request;
    }

    private static String id(String item) {
        return item.substring(item.lastIndexOf('/') + 1);
    }
}
