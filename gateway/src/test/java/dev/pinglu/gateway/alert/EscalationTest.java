package dev.pinglu.gateway.alert;

import static dev.pinglu.gateway.testing.AlertState.anAlert;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.testing.AlertState;
import dev.pinglu.gateway.testing.MovableClock;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** To whom an alert is escalated as time goes by: a critical one in a village after 24 hours and again after 48. */
@QuarkusTest
class EscalationTest {
    private static final String VILLAGE = "140603101201";
    private static final String TOWN = "140603101";
    private static final String DISTRICT = "140603";

    private final MovableClock clock = new MovableClock();

    @Inject
    Database database;

    @Inject
    EscalationSettings settings;

    @Test
    void itRisesFromDivisionToDivisionUntilSomebodyTakesNoteAndAgainWhenThatCountsNoMore() {
        // Given
        var alert = anAlert("村级项目", VILLAGE).critical().raisedAt(clock.instant());
        read(alert);
        assertThat(concerned(alert)).isEqualTo("village");
        // When
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(concerned(alert)).isEqualTo("village");
        clock.pass(Duration.ofSeconds(1));
        // Then
        assertThat(concerned(alert)).isEqualTo("village town");
        // When
        clock.pass(Duration.ofHours(24));
        // Then
        assertThat(concerned(alert)).isEqualTo("village town district");
        // When
        acknowledge(alert, "2022-10-23");
        // Then
        assertThat(concerned(alert)).isEqualTo("village");
        // When
        clock.pass(Duration.ofHours(24 * 2));
        // Then
        assertThat(BusinessDay.dayOf(clock.instant())).hasToString("2022-10-24");
        assertThat(concerned(alert)).as("waiting for 8 hours").isEqualTo("village");
        // When
        clock.pass(Duration.ofHours(16));
        // Then
        assertThat(concerned(alert)).isEqualTo("village town");
    }

    @Test
    void itEndsAtTheDistrictHoweverLongNobodyTakesNote() {
        // Given
        var alert = anAlert("久拖未办的村级项目", VILLAGE).critical().raisedAt(clock.instant());
        read(alert);
        // When
        clock.pass(Duration.ofDays(100));
        // Then
        assertThat(concerned(alert)).isEqualTo("village town district");
        assertThat(asked(alert, DISTRICT, "levels::text")).isEqualTo("2");
        assertThat(asked(alert, DISTRICT, "escalated::text")).isEqualTo("true");
    }

    @Test
    void whatLiesInTheDistrictItselfIsEscalatedToNobodyHoweverOldItIs() {
        // Given
        var leader = Tokens.of("leader", DISTRICT);
        var alert = anAlert("区级老项目", DISTRICT).raisedAt(Instant.now().minus(Duration.ofDays(30)));
        // When
        read(alert);
        // Then
        var listed = given().auth()
                .oauth2(leader)
                .get("/api/alerts?subject=" + alert.subject())
                .jsonPath();
        assertThat(listed.getBoolean("items[0].mine")).isTrue();
        assertThat(listed.getString("items[0].escalatedAt")).isNull();
        assertThat(listed.getInt("items[0].levels")).isZero();
        assertThat(given().auth()
                        .oauth2(leader)
                        .get("/api/alerts/counts?escalated=true&subject=" + alert.subject())
                        .jsonPath()
                        .getInt("open"))
                .isZero();
        assertThat(given().auth()
                        .oauth2(leader)
                        .get("/alerts?subject=" + alert.subject())
                        .asString())
                .contains("区级老项目")
                .doesNotContain("升级至");
    }

    private String concerned(AlertState alert) {
        return String.join(
                " ",
                Map.of("1village", VILLAGE, "2town", TOWN, "3district", DISTRICT).entrySet().stream()
                        .filter(place -> concerns(alert, place.getValue()))
                        .map(place -> place.getKey())
                        .sorted()
                        .map(place -> place.substring(1))
                        .toList());
    }

    private boolean concerns(AlertState alert, String division) {
        return asked(alert, division, "mine::text").equals("true");
    }

    /** What an alert says to whoever asks for a division; empty if it does not lie there. */
    private String asked(AlertState alert, String division, String column) {
        var asker = new AlertQuestion.Asker(
                division, DISTRICT, true, false, clock.instant(), BusinessDay.dayOf(clock.instant()));
        var question = new AlertQuestion(asker, settings, "select " + column + " from listed")
                .and("id = ?", Optional.of(alert.id()));
        return database.read(connection -> {
            try (var select = question.on(connection);
                    var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        });
    }

    private static void read(AlertState alert) {
        try (var publisher = new Publisher()) {
            publisher.send(alert.record());
        }
        await("the alert is read")
                .until(() -> given().get("/api/alerts/" + alert.id()).statusCode() == 200);
    }

    private static void acknowledge(AlertState alert, String until) {
        Api.json(Map.of("note", "已督办", "until", until))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .post("/api/alerts/" + alert.id() + "/acknowledgements")
                .then()
                .statusCode(200);
    }
}
