package dev.pinglu.gateway.alarm;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static dev.pinglu.gateway.testing.Subscription.tokenOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pinglu.gateway.testing.OpenStream;
import dev.pinglu.gateway.testing.Receiver;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reads what alarms about the suite itself: operators, and nobody by another way. */
@QuarkusTest
class OperationReadersTest extends OpenStream {
    private static final String OPERATOR = Tokens.of("operator", Tokens.HOME);
    private static final String LEADER = Tokens.of("leader", Tokens.HOME);
    private static final String SUBSCRIBER = tokenOf("subscriber", Tokens.HOME);

    private final Receiver receiver = new Receiver();

    @Inject
    AlarmWatch watch;

    @AfterEach
    void nothingIsLeft() {
        receiver.close();
        Sql.update("delete from webhook");
        Sql.update("delete from source where service = 'sample-service'");
        watch.run();
    }

    @Test
    void theStreamTellsOperatorsAndTheyHearOfNoRecords() {
        // Given
        var operator = heard("", OPERATOR);
        var leader = heard("", LEADER);
        var subscriber = heard("?type=" + OwnAlerts.TYPE, SUBSCRIBER);
        // When
        var alert = aServiceFallsSilent();
        // Then
        await("operators hear").until(() -> arrived(operator, alert));
        var project = aProject(TOWN, 1737);
        publisher.publish(project);
        await("the others hear of what concerns them").until(() -> arrived(leader, project.key()));
        assertThat(arrived(leader, alert)).isFalse();
        assertThat(arrived(subscriber, alert)).isFalse();
        assertThat(arrived(operator, project.key())).isFalse();
    }

    @Test
    void theLogShowsItToOperatorsAndNothingElse() {
        // Given
        publisher.publish(aProject(TOWN, 1737));
        // When
        var alert = aServiceFallsSilent();
        // Then
        assertThat(subjects("?type=" + OwnAlerts.TYPE, OPERATOR)).contains(alert);
        assertThat(subjects("", OPERATOR)).contains(alert).allMatch(subject -> subject.startsWith("alert/"));
        assertThat(subjects("?type=" + OwnAlerts.TYPE, LEADER)).doesNotContain(alert);
        assertThat(subjects("?subject=" + alert, LEADER)).isEmpty();
        assertThat(subjects("?subject=" + alert, SUBSCRIBER)).isEmpty();
        assertThat(subjects("?division=" + Tokens.HOME, SUBSCRIBER)).doesNotContain(alert);
        var place = "/api/events/"
                + given().get("/api/events?subject=" + alert).jsonPath().getInt("items[0].id");
        given().auth().oauth2(OPERATOR).get(place).then().statusCode(200);
        given().auth().oauth2(LEADER).get(place).then().statusCode(404);
        given().auth().oauth2(SUBSCRIBER).get(place).then().statusCode(404);
    }

    @Test
    void noWebhookCarriesIt() {
        // Given
        aWebhook(receiver.url()).register();
        try (var ofAlerts = new Receiver()) {
            aWebhook(ofAlerts.url()).with("types", List.of(OwnAlerts.TYPE)).register();
            // When
            var alert = aServiceFallsSilent();
            var project = aProject(TOWN, 1737);
            publisher.publish(project);
            // Then
            await("what comes behind it arrives")
                    .until(() -> receiver.messages().stream()
                            .anyMatch(message -> message.body().contains(project.key())));
            assertThat(receiver.messages()).noneMatch(message -> message.body().contains(alert));
            assertThat(ofAlerts.messages()).isEmpty();
        }
    }

    /** The key of the alert about it. */
    private String aServiceFallsSilent() {
        Sql.update("insert into source (service, domain, seen_at, epoch, outbox_depth, oldest_age_millis)"
                + " values ('sample-service', 'sample', now() - interval '3 minutes', 1, 0, 0)");
        watch.run();
        return "alert/"
                + given().auth()
                        .oauth2(OPERATOR)
                        .get("/api/alerts?subject=source/sample-service")
                        .jsonPath()
                        .getString("items[0].id");
    }

    private List<String> heard(String query, String token) {
        List<String> heard = new CopyOnWriteArrayList<>();
        listen(query, null, token, heard);
        return heard;
    }

    private static List<String> subjects(String query, String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/events" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.subject", String.class);
    }
}
