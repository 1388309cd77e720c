package dev.pinglu.projects.workitem;

import static dev.pinglu.kit.testing.Api.idOf;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 催办: who reminds whoever must act, how often, and what is told of it. */
@QuarkusTest
class UrgeTest {
    private static final String WORK = "/api/projects/work-items";
    private static final String CLERK = Tokens.of("projects-clerk", Tokens.HOME);
    private static final String LEADER = Tokens.of("leader", Tokens.HOME);
    private static final Map<String, String> MESSAGE = Map.of("message", "请于本周内办结");

    private final WorkItemCalls calls = new WorkItemCalls(WORK);

    @Test
    void aLeaderUrgesAndWhoeverMustActReadsTheWords() {
        // Given
        var item = anItem();
        // When
        urge(LEADER, item).then().statusCode(200);
        // Then
        var read = given().auth().oauth2(CLERK).get(item).jsonPath();
        assertThat(read.getInt("item.urged")).isEqualTo(1);
        assertThat(read.getString("lastUrge.by")).isEqualTo("leader");
        assertThat(read.getString("lastUrge.message")).isEqualTo(MESSAGE.get("message"));
        try (var states = TopicReader.of("projects.state")) {
            var last = states.await("work-item/" + idOf(item), 2).get(1);
            assertThat(last.header("ce_cause")).isEqualTo("urged");
            assertThat(last.json().get("urged").asInt()).isEqualTo(1);
            assertThat(last.json().toString()).doesNotContain("本周", "leader");
        }
    }

    @Test
    void onceAnHourIsEnough() {
        // Given
        var item = anItem();
        urge(LEADER, item).then().statusCode(200);
        // When
        var again = urge(Tokens.of("data-officer", Tokens.HOME), item);
        // Then
        again.then().statusCode(429);
        assertThat(again.jsonPath().getString("type")).isEqualTo("urn:pinglu:problem:too-many-requests");
        assertThat(Integer.parseInt(again.getHeader("Retry-After"))).isBetween(3_500, 3_600);
    }

    @Test
    void anHourLaterItMayBeUrgedAgain() throws SQLException {
        // Given
        var item = anItem();
        urge(LEADER, item);
        DatabaseOwner.execute(
                "update work_item set urged_at = urged_at - interval '1 hour' where id = '" + idOf(item) + "'");
        // When
        var again = urge(LEADER, item);
        // Then
        assertThat(again.jsonPath().getInt("item.urged")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"projects-clerk, 403", "auditor, 403", "park-clerk, 404"})
    void nobodyElseUrges(String role, int status) {
        urge(Tokens.of(role, Tokens.HOME), anItem()).then().statusCode(status);
    }

    @Test
    void theHistoryKeepsWhoUrgedWhenAndWithWhichWords() {
        // Given
        var item = anItem();
        urge(LEADER, item);
        // When
        var history = given().auth().oauth2(LEADER).get(item + "/history").jsonPath();
        // Then
        assertThat(history.getList("actor")).endsWith("leader");
        assertThat(history.getList("reason")).endsWith(MESSAGE.get("message"));
    }

    private String anItem() {
        return calls.about(record(prepared()));
    }

    private static Response urge(String token, String item) {
        return json(MESSAGE)
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(item + "/urge");
    }
}
