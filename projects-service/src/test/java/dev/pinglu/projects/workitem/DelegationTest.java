package dev.pinglu.projects.workitem;

import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.WorkItemCalls.back;
import static dev.pinglu.kit.testing.WorkItemCalls.to;
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
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 委托办理 and 收回, one item or several. The sample of the directory gives the clerk of the ledger a deputy, sample-clerk-b. */
@QuarkusTest
class DelegationTest {
    private static final String WORK = "/api/projects/work-items";
    private static final String DEPUTYS_POST = "projects-ledger-b";
    private static final String CLERK = Tokens.of("projects-clerk", Tokens.HOME);
    private static final String LEADER = Tokens.of("leader", Tokens.HOME);
    private static final String DEPUTY = Tokens.with(
            List.of("projects-clerk"), Map.of("preferred_username", "sample-clerk-b", "division", Tokens.HOME));

    private final WorkItemCalls calls = new WorkItemCalls(WORK);

    @Test
    void whatIsGivenToTheDeputyIsTheDeputysAndNobodyElsesForTheseDays() {
        // Given
        var item = anItem();
        // When
        delegate(CLERK, to(DEPUTYS_POST, item)).then().statusCode(200);
        // Then
        assertThat(isMine(item, DEPUTY)).isTrue();
        assertThat(isMine(item, CLERK)).isFalse();
        var read = given().auth().oauth2(DEPUTY).get(item).jsonPath();
        assertThat(read.getString("delegatedBy")).isEqualTo("projects-clerk");
        assertThat(read.getString("delegationReason")).isEqualTo("外出培训");
    }

    @Test
    void severalAreGivenAwayAtOnceAndEachIsToldOf() {
        // Given
        var items = List.of(anItem(), anItem(), anItem());
        // When
        var answer = delegate(CLERK, to(DEPUTYS_POST, items.toArray(new String[0])));
        // Then
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getList("items.item.id"))
                .isEqualTo(items.stream().map(item -> idOf(item)).toList());
        assertThat(answer.jsonPath().getList("items.item.version")).containsOnly(1);
        assertThat(items).allMatch(item -> isMine(item, DEPUTY));
        try (var states = TopicReader.of("projects.state")) {
            for (var item : items) {
                var last = states.await("work-item/" + idOf(item), 2).get(1);
                assertThat(last.header("ce_cause")).isEqualTo("delegated");
                assertThat(last.json().toString()).contains(DEPUTYS_POST).doesNotContain("外出培训");
            }
        }
        var history = given().auth().oauth2(LEADER).get(items.get(2) + "/history");
        assertThat(history.jsonPath().getList("reason")).endsWith("外出培训");
        assertThat(history.jsonPath().getList("actor")).endsWith("projects-clerk");
    }

    @Test
    void aDelegationEndsByItself() throws SQLException {
        // Given
        var item = anItem();
        delegate(CLERK, to(DEPUTYS_POST, item));
        // When
        DatabaseOwner.execute(
                "update work_item set delegated_from = '2022-10-10', delegated_to = '2022-10-19' where id = '"
                        + idOf(item) + "'");
        // Then
        assertThat(isMine(item, CLERK)).isTrue();
    }

    @Test
    void aDelegationForLaterDaysChangesNothingYet() {
        // Given
        var item = anItem();
        // When
        delegate(CLERK, changed(to(DEPUTYS_POST, item), "from", "2022-10-21"))
                .then()
                .statusCode(200);
        // Then
        assertThat(isMine(item, CLERK)).isTrue();
        assertThat(isGivenAway(item)).isTrue();
    }

    @Test
    void whoeverGaveTasksAwayMayTakeThemBack() {
        // Given
        var one = anItem();
        var other = anItem();
        delegate(CLERK, to(DEPUTYS_POST, one, other));
        assertThat(isGivenAway(one)).isTrue();
        // When
        var recalled = recall(CLERK, back(other, one));
        // Then
        recalled.then().statusCode(200);
        assertThat(recalled.jsonPath().getList("items.item.id")).containsExactly(idOf(other), idOf(one));
        assertThat(Stream.of(one, other)).allMatch(item -> isMine(item, CLERK) && !isGivenAway(item));
    }

    @Test
    void ofWhatIsTakenBackEachWasGivenAway() {
        // Given
        var given = anItem();
        var kept = anItem();
        delegate(CLERK, to(DEPUTYS_POST, given));
        // When
        var refused = recall(CLERK, back(given, kept));
        // Then
        assertRefused(refused, 409, "work.delegation.none", "items[1].id");
        assertThat(isGivenAway(given)).isTrue();
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
        var refused = delegate(CLERK, changed(to(DEPUTYS_POST, anItem()), field, value));
        // Then
        refused.then().statusCode(422);
        assertThat(refused.jsonPath().getList("violations.rule")).contains(rule);
        assertThat(refused.jsonPath().getList("violations.path")).contains(field);
    }

    @Test
    void anItemThatHasChangedIsNamedAndNoneIsGivenAway() {
        // Given
        var unchanged = anItem();
        var urged = anItem();
        var request = to(DEPUTYS_POST, unchanged, urged);
        sent(LEADER, Map.of("message", "请于本周内办结")).post(urged + "/urge").then().statusCode(200);
        // When
        var refused = delegate(CLERK, request);
        // Then
        assertRefused(refused, 412, "work.item.version", "items[1].version");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:pinglu:problem:stale-version");
        assertThat(isMine(unchanged, CLERK)).isTrue();
        assertThat(isGivenAway(unchanged)).isFalse();
    }

    @Test
    void anItemThatIsNotThereIsNamedAndNoneIsGivenAway() {
        // Given
        var there = anItem();
        var request = to(DEPUTYS_POST, there);
        var items = Stream.concat(
                        ((List<?>) request.get("items")).stream(),
                        Stream.of(Map.of("id", UUID.randomUUID(), "version", 0)))
                .toList();
        // When
        var refused = delegate(CLERK, changed(request, "items", items));
        // Then
        assertRefused(refused, 404, "work.item.none", "items[1].id");
        assertThat(isGivenAway(there)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"leader, 403, work.item.others", "auditor, 403, work.item.others", "park-clerk, 404, work.item.none"})
    void nobodyGivesAwayWhatOthersMustDo(String role, int status, String rule) {
        // When
        var refused = delegate(Tokens.of(role, Tokens.HOME), to(DEPUTYS_POST, anItem()));
        // Then
        assertRefused(refused, status, rule, "items[0].id");
    }

    @Test
    void aListThatCannotBeReadIsRefused() {
        // Given
        var request = to(DEPUTYS_POST, anItem());
        var one = ((List<?>) request.get("items")).get(0);
        // Then
        assertRefused(
                delegate(CLERK, changed(request, "items", List.of(one, one))),
                400,
                "work.item.repeated",
                "items[1].id");
        assertRefused(delegate(CLERK, changed(request, "items", List.of())), 400, "field.not-empty", "items");
        assertRefused(
                delegate(CLERK, changed(request, "items", Collections.nCopies(101, one))), 400, "field.size", "items");
        assertRefused(
                delegate(CLERK, changed(request, "items", List.of(Map.of("id", UUID.randomUUID())))),
                400,
                "field.not-null",
                "items[0].version");
        assertRefused(recall(CLERK, Map.of("reason", "提前返岗")), 400, "field.not-empty", "items");
    }

    @Test
    void aRepetitionGivesNothingAwayAgain() {
        // Given
        var item = anItem();
        var request = to(DEPUTYS_POST, item);
        var key = UUID.randomUUID();
        delegate(CLERK, request, key).then().statusCode(200);
        recall(CLERK, back(item)).then().statusCode(200);
        // When
        var again = delegate(CLERK, request, key);
        // Then
        again.then().statusCode(200);
        assertThat(again.getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(isGivenAway(item)).isFalse();
        delegate(CLERK, to(DEPUTYS_POST, item), key).then().statusCode(422);
    }

    @Test
    void ofTwoWhoGiveTheSameAwayAtOnceOneIsTooLateAndNeitherWaitsForEver() {
        // Given
        var one = anItem();
        var other = anItem();
        var requests = List.of(to(DEPUTYS_POST, one, other), to(DEPUTYS_POST, other, one));
        // When
        var answers = requests.stream()
                .map(request -> CompletableFuture.supplyAsync(() -> delegate(CLERK, request)))
                .toList();
        // Then
        assertThat(answers.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsExactlyInAnyOrder(200, 412);
    }

    private String anItem() {
        return calls.about(record(prepared()));
    }

    private static boolean isMine(String item, String token) {
        return given().auth().oauth2(token).get(item).jsonPath().getBoolean("item.mine");
    }

    /** Whether it is among what the clerk gave to others. */
    private static boolean isGivenAway(String item) {
        return given().auth()
                .oauth2(CLERK)
                .get(WORK + "?delegated=true&limit=500")
                .jsonPath()
                .getList("items.id")
                .contains(idOf(item));
    }

    private static Response delegate(String token, Object request) {
        return sent(token, request).post(WORK + "/delegation");
    }

    private static Response delegate(String token, Object request, UUID key) {
        return sent(token, request, key).post(WORK + "/delegation");
    }

    private static Response recall(String token, Object request) {
        return sent(token, request).post(WORK + "/recall");
    }

    private static RequestSpecification sent(String token, Object request) {
        return sent(token, request, UUID.randomUUID());
    }

    private static RequestSpecification sent(String token, Object request, UUID key) {
        return json(request).auth().oauth2(token).header("Idempotency-Key", key);
    }

    private static void assertRefused(Response refused, int status, String rule, String path) {
        refused.then().statusCode(status);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getList("violations.rule")).containsExactly(rule);
        assertThat(refused.jsonPath().getList("violations.path")).containsExactly(path);
    }

    private static Map<String, Object> changed(Map<String, Object> request, String field, Object value) {
        var other = new HashMap<>(request);
        other.put(field, value);
        return other;
    }
}
