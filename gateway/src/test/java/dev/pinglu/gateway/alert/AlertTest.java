package dev.pinglu.gateway.alert;

import static dev.pinglu.gateway.testing.AlertState.anAlert;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.gateway.testing.AlertState;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.Receiver;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is alarming in all services. The business day is 2022-10-20; instants are those of the machine. */
@QuarkusTest
class AlertTest {
    private static final String TOWN = "140603210";
    private static final String OTHER_TOWN = "140603202";
    private static final String LEADER = Tokens.of("leader", Tokens.HOME);
    private static final String LEADER_OF_THE_TOWN = Tokens.of("leader", TOWN);

    private final Publisher publisher = new Publisher();

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void anAlertIsListedUntilItIsCleared() {
        // Given
        var alert = anAlert("甲项目", TOWN);
        // When
        read(alert);
        // Then
        var listed = about(alert, LEADER);
        assertThat(listed.getString("items[0].rule")).isEqualTo("projects.missed-planned-start");
        assertThat(listed.getString("items[0].severity")).isEqualTo("WARNING");
        assertThat(listed.getString("items[0].domain")).isEqualTo("projects");
        assertThat(listed.getString("items[0].since")).isEqualTo("2022-10-01");
        assertThat(listed.getBoolean("items[0].acknowledged")).isFalse();
        assertThat(listed.getString("items[0].explanation")).isEqualTo("/api/events?subject=" + alert.subject());
        given().auth()
                .oauth2(LEADER)
                .get(path(alert))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("inputs[0].value", equalTo("2022-09"))
                .body("inputs[0].unit", equalTo("MONTH"));
        // When
        publisher.send(alert.thenCleared().record());
        // Then
        await("it is gone").until(() -> about(alert, LEADER).getList("items").isEmpty());
        given().auth().oauth2(LEADER).get(path(alert)).then().statusCode(404);
    }

    @Test
    void aRecordThatArrivesTwiceOrLateChangesNothing() {
        // Given
        var alert = anAlert("乙项目", TOWN);
        read(alert.thenCritical());
        // When
        publisher.send(alert.thenCritical().record());
        publisher.send(alert.record());
        read(anAlert("其后", TOWN));
        // Then
        assertThat(about(alert, LEADER).getList("items.severity")).containsExactly("CRITICAL");
    }

    @Test
    void whoTakesNoteEndsTheWaitingUntilItBecomesMoreSevere() {
        // Given
        var alert = anAlert("丙项目", TOWN);
        read(alert);
        // When
        acknowledge(LEADER, alert, Map.of("note", "已约谈业主")).then().statusCode(200);
        // Then
        var noted = about(alert, LEADER);
        assertThat(noted.getBoolean("items[0].acknowledged")).isTrue();
        assertThat(noted.getString("items[0].acknowledgement.by")).isEqualTo("leader");
        assertThat(noted.getString("items[0].acknowledgement.note")).isEqualTo("已约谈业主");
        // When
        publisher.send(alert.thenCritical().record());
        // Then
        await("it is more severe")
                .until(() -> "CRITICAL".equals(about(alert, LEADER).getString("items[0].severity")));
        assertThat(about(alert, LEADER).getBoolean("items[0].acknowledged")).isFalse();
        assertThat(given().auth().oauth2(LEADER).get(path(alert)).jsonPath().getList("acknowledgements.severity"))
                .containsExactly("WARNING");
    }

    @Test
    void anAlertThatOnlyEasesStaysNoted() {
        // Given
        var alert = anAlert("丁项目", TOWN).critical();
        read(alert);
        acknowledge(LEADER, alert, Map.of("note", "已督办"));
        // When
        publisher.send(alert.thenEased().record());
        // Then
        await("it has eased").until(() -> "WARNING".equals(about(alert, LEADER).getString("items[0].severity")));
        assertThat(about(alert, LEADER).getBoolean("items[0].acknowledged")).isTrue();
    }

    @Test
    void anAcknowledgementSurvivesARebuild() {
        // Given
        var alert = anAlert("戊项目", TOWN);
        read(alert);
        acknowledge(LEADER, alert, Map.of("note", "已知悉", "until", "2022-11-20"));
        ReadModel.isAtRest();
        // When
        var rebuilt = given().post("/api/admin/rebuild");
        // Then
        rebuilt.then().statusCode(200).body("equal", equalTo(true));
        assertThat(rebuilt.jsonPath().getList("digests.table")).contains("open_alert");
        assertThat(about(alert, LEADER).getBoolean("items[0].acknowledged")).isTrue();
        assertThat(about(alert, LEADER).getString("items[0].acknowledgement.until"))
                .isEqualTo("2022-11-20");
    }

    @Test
    void whatWasAcknowledgedIsSaidOnceHoweverOftenItIsSent() {
        // Given
        var alert = anAlert("己项目", TOWN);
        read(alert);
        var key = UUID.randomUUID();
        // When
        var first = acknowledge(LEADER, alert, Map.of("note", "已知悉"), "\"0\"", key);
        var again = acknowledge(LEADER, alert, Map.of("note", "已知悉"), "\"0\"", key);
        // Then
        first.then().statusCode(200);
        again.then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(given().auth().oauth2(LEADER).get(path(alert)).jsonPath().getList("acknowledgements"))
                .hasSize(1);
    }

    @Test
    void nobodyTakesNoteOfWhatHasChangedSinceItWasRead() {
        // Given
        var alert = anAlert("庚项目", TOWN);
        read(alert);
        publisher.send(alert.thenCritical().record());
        await("it is more severe")
                .until(() -> "CRITICAL".equals(about(alert, LEADER).getString("items[0].severity")));
        // When
        var stale = acknowledge(LEADER, alert, Map.of("note", "已知悉"), "\"0\"", UUID.randomUUID());
        // Then
        stale.then().statusCode(412);
        assertThat(about(alert, LEADER).getBoolean("items[0].acknowledged")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "leader, 140603, 200",
        "data-officer, 140603210, 200",
        "operator, 140603, 404",
        "projects-clerk, 140603, 403",
        "auditor, 140603, 403",
        "leader, 140603202, 404",
        "data-officer, 140603202, 404"
    })
    void whoAnswersForTheDivisionTakesNote(String role, String division, int status) {
        // Given
        var alert = anAlert("辛项目", TOWN);
        read(alert);
        // When
        var answer = acknowledge(Tokens.of(role, division), alert, Map.of("note", "已知悉"), "\"0\"", UUID.randomUUID());
        // Then
        answer.then().statusCode(status);
        assertThat(about(alert, LEADER).getBoolean("items[0].acknowledged")).isEqualTo(status == 200);
    }

    @ParameterizedTest
    @CsvSource({"2022-10-19", "2023-10-21"})
    void aDayThatCannotBeIsRefused(String until) {
        // Given
        var alert = anAlert("壬项目", TOWN);
        read(alert);
        // When
        var refused = acknowledge(LEADER, alert, Map.of("note", "已知悉", "until", until));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations[0].rule", equalTo("alert.acknowledgement.until"))
                .body("violations[0].path", equalTo("until"));
    }

    @Test
    void whatNobodyNotesInTimeBecomesTheConcernOfTheDivisionAbove() {
        // Given
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var fresh = anAlert("癸项目", TOWN).critical().raisedAt(now.minus(Duration.ofHours(23)));
        var waiting = anAlert("子项目", TOWN).critical().raisedAt(now.minus(Duration.ofHours(25)));
        var mild = anAlert("丑项目", TOWN).raisedAt(now.minus(Duration.ofHours(25)));
        LogEntry.isComplete();
        var before = counts(LEADER);
        // When
        List.of(fresh, waiting, mild).forEach(this::read);
        // Then
        assertThat(about(fresh, LEADER_OF_THE_TOWN).getBoolean("items[0].mine")).isTrue();
        assertThat(about(fresh, LEADER).getBoolean("items[0].mine")).isFalse();
        assertThat(about(mild, LEADER).getBoolean("items[0].mine")).isFalse();
        var escalated = about(waiting, LEADER);
        assertThat(escalated.getBoolean("items[0].mine")).isTrue();
        assertThat(escalated.getInt("items[0].levels")).isEqualTo(1);
        assertThat(Instant.parse(escalated.getString("items[0].escalatedAt")))
                .isEqualTo(waiting.raisedAt().plus(Duration.ofHours(24)));
        assertThat(counts(LEADER).getLong("mine")).isEqualTo(before.getLong("mine") + 1);
        assertThat(counts(LEADER).getLong("escalated")).isEqualTo(before.getLong("escalated") + 1);
        assertThat(counts(LEADER).getLong("unacknowledged")).isEqualTo(before.getLong("unacknowledged") + 3);
        // When
        acknowledge(LEADER, waiting, Map.of("note", "已督办"));
        // Then
        assertThat(about(waiting, LEADER).getString("items[0].escalatedAt")).isNull();
        assertThat(counts(LEADER).getLong("mine")).isEqualTo(before.getLong("mine"));
    }

    @Test
    void theListIsReadPageByPageTheMostSevereAndOldestOnTop() {
        // Given
        var place = "140603210204";
        var some = List.of(
                anAlert("一", place).since("2022-09-01"),
                anAlert("二", place).since("2022-10-10").critical(),
                anAlert("三", place).since("2022-08-01"),
                anAlert("四", place).since("2022-10-02").critical());
        some.forEach(this::read);
        // Then
        assertThat(paged(place, "severity")).containsExactly("四", "二", "三", "一");
        assertThat(paged(place, "since")).containsExactly("三", "一", "四", "二");
        assertThat(paged(place, "-since")).containsExactly("二", "四", "一", "三");
        assertThat(given().auth()
                        .oauth2(LEADER)
                        .get("/api/alerts?severity=CRITICAL&division=" + place)
                        .jsonPath()
                        .getList("items.title.zh"))
                .containsExactly("四", "二");
    }

    @Test
    void anAlertReachesAWebhook() {
        // Given
        LogEntry.isComplete();
        try (var receiver = new Receiver()) {
            aWebhook(receiver.url())
                    .with("types", List.of(AlertState.TYPE))
                    .with("division", OTHER_TOWN)
                    .register();
            var alert = anAlert("寅项目", OTHER_TOWN);
            // When
            publisher.send(alert.record());
            // Then
            await("it has arrived").until(() -> !receiver.messages().isEmpty());
            assertThat(receiver.messages().get(0).body()).contains(alert.key(), "projects.missed-planned-start");
        }
    }

    @Test
    void thePageIsReadInBothLanguages() {
        // Given
        var alert = anAlert("卯项目", TOWN).critical().raisedAt(Instant.now().minus(Duration.ofHours(30)));
        read(alert);
        // When
        var chinese =
                given().auth().oauth2(LEADER).get("/alerts?division=" + TOWN).asString();
        var english = given().auth()
                .oauth2(Tokens.of("auditor", Tokens.HOME))
                .get("/alerts?lang=en&division=" + TOWN)
                .asString();
        // Then
        assertThat(chinese).contains("预警", "卯项目", "逾期未开工", "升级至", "确认");
        assertThat(english)
                .contains("Planned start missed", "卯项目", "escalated to")
                .doesNotContain("data-alert=\"" + alert.id() + "\">Take note");
    }

    private List<String> paged(String place, String sort) {
        var titles = new ArrayList<String>();
        var query = new HashMap<String, Object>(Map.of("division", place, "sort", sort, "limit", 3));
        do {
            var page = given().auth()
                    .oauth2(LEADER)
                    .queryParams(query)
                    .get("/api/alerts")
                    .jsonPath();
            titles.addAll(page.getList("items.title.zh", String.class));
            query.put("pageToken", page.getString("nextPageToken") == null ? "" : page.getString("nextPageToken"));
        } while (!query.get("pageToken").equals(""));
        return titles;
    }

    private void read(AlertState alert) {
        publisher.send(alert.record());
        await("the alert is read")
                .until(() -> about(alert, LEADER).getList("items").size() == 1);
    }

    private static JsonPath about(AlertState alert, String token) {
        return given().auth()
                .oauth2(token)
                .queryParam("subject", alert.subject())
                .get("/api/alerts")
                .jsonPath();
    }

    private static JsonPath counts(String token) {
        return given().auth().oauth2(token).get("/api/alerts/counts").jsonPath();
    }

    private static String path(AlertState alert) {
        return "/api/alerts/" + alert.id();
    }

    private static Response acknowledge(String token, AlertState alert, Object request) {
        var etag = given().auth().oauth2(token).get(path(alert)).getHeader("ETag");
        return acknowledge(token, alert, request, etag, UUID.randomUUID());
    }

    private static Response acknowledge(String token, AlertState alert, Object request, String etag, UUID key) {
        return Api.json(request)
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .post(path(alert) + "/acknowledgements");
    }
}
