package dev.pinglu.gateway.alarm;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.ingest.OwnEvents;
import dev.pinglu.gateway.metric.MetricFiles;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.value.Answers;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.time.BusinessDays;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateway alarms about by itself. On 20 October 80 % of a year have passed. */
@QuarkusTest
class OwnAlertsTest {
    private static final String TOWN = "140603210";
    private static final String FIGURE = "metric/projects.start-rate/" + TOWN + "/1995";
    private static final String RULE = """
            - id: projects.start-rate-of-towns
              name: {zh: 开工率落后时间进度, en: Start rate behind the year}
              metric: projects.start-rate
              basis: time
              levels: township
              warning: {raise: "0.875", clear: "0.9"}
              critical: {raise: "0.625", clear: "0.65"}
            """;
    private static final String OPERATOR = Tokens.of("operator", Tokens.HOME);
    private static final String LEADER = Tokens.of("leader", Tokens.HOME);

    private final Publisher publisher = new Publisher();

    @Inject
    Database database;

    @Inject
    Metrics metrics;

    @Inject
    Answers answers;

    @Inject
    Divisions divisions;

    @Inject
    OperationWatch operation;

    @Inject
    OwnAlerts alerts;

    @Inject
    OwnEvents events;

    @Inject
    AlarmWatch watch;

    @BeforeEach
    void theModelIsThere() {
        LogEntry.isComplete();
        ReadModel.isAtRest();
    }

    @AfterEach
    void nothingIsLeft() {
        publisher.close();
        Sql.update("delete from source where service = 'sample-service'");
        watch.run();
    }

    @Test
    void aFigureThatFallsBehindIsAlarmedAboutUntilItHasCaughtUp() {
        // Given
        var projects = List.of(aProject(TOWN, 1995), aProject(TOWN, 1995), aProject(TOWN, 1995), aProject(TOWN, 1995));
        projects.forEach(publisher::publish);
        isCounted("projects.listed", 1995, 4);
        var ofTowns = ofTowns(1995);
        // When
        ofTowns.run();
        ofTowns.run();
        // Then
        var alert = about(FIGURE, LEADER);
        assertThat(alert.getList("items.severity")).containsExactly("CRITICAL");
        assertThat(alert.getString("items[0].rule")).isEqualTo("projects.start-rate-of-towns");
        assertThat(alert.getString("items[0].domain")).isEqualTo("projects");
        assertThat(alert.getString("items[0].explanation"))
                .isEqualTo("/api/explain?metric=projects.start-rate&division=" + TOWN + "&period=1995");
        assertThat(about(FIGURE, Tokens.of("leader", TOWN)).getList("items")).hasSize(1);
        assertThat(about(FIGURE, OPERATOR).getList("items")).isEmpty();
        // When
        start(projects.subList(0, 3), 1995, 3);
        ofTowns.run();
        // Then
        assertThat(about(FIGURE, LEADER).getList("items.severity"))
                .as("75 % of 80 %")
                .isEmpty();
        assertThat(causes(alert.getString("items[0].id"))).containsExactly("cleared", "raised");
    }

    @Test
    void whatIsBetterButNotGoodEnoughStays() {
        // Given
        var figure = "metric/projects.start-rate/" + TOWN + "/1996";
        var projects = Stream.generate(() -> aProject(TOWN, 1996)).limit(10).toList();
        projects.forEach(publisher::publish);
        isCounted("projects.listed", 1996, 10);
        start(projects.subList(0, 5), 1996, 5);
        var ofTowns = ofTowns(1996);
        ofTowns.run();
        assertThat(about(figure, LEADER).getList("items.severity")).as("5 of 8").containsExactly("CRITICAL");
        // When
        start(projects.subList(5, 7), 1996, 7);
        ofTowns.run();
        // Then
        assertThat(about(figure, LEADER).getList("items.severity")).as("7 of 8").containsExactly("WARNING");
        assertThat(causes(about(figure, LEADER).getString("items[0].id"))).containsExactly("eased", "raised");
    }

    @Test
    void aSilentSourceIsTheOperatorsConcernUntilItIsHeardOf() {
        // Given
        Sql.update("insert into source (service, domain, seen_at, epoch, outbox_depth, oldest_age_millis)"
                + " values ('sample-service', 'sample', now() - interval '3 minutes', 1, 0, 0)");
        // When
        watch.run();
        watch.run();
        // Then
        var alert = about("source/sample-service", OPERATOR);
        assertThat(alert.getList("items.rule")).containsExactly("operation.source-silent");
        assertThat(alert.getString("items[0].severity")).isEqualTo("WARNING");
        assertThat(alert.getBoolean("items[0].mayAcknowledge")).isTrue();
        assertThat(about("source/sample-service", LEADER).getList("items")).isEmpty();
        assertThat(about("source/sample-service", Tokens.of("operator", TOWN)).getList("items"))
                .isEmpty();
        acknowledge(alert.getString("items[0].id"));
        // When
        Sql.update("update source set seen_at = now() - interval '11 minutes' where service = 'sample-service'");
        watch.run();
        // Then
        assertThat(about("source/sample-service", OPERATOR).getString("items[0].severity"))
                .isEqualTo("CRITICAL");
        assertThat(about("source/sample-service", OPERATOR).getBoolean("items[0].acknowledged"))
                .isFalse();
        // When
        Sql.update("update source set seen_at = now() where service = 'sample-service'");
        watch.run();
        // Then
        assertThat(about("source/sample-service", OPERATOR).getList("items")).isEmpty();
    }

    @Test
    void aRebuildFromTheLogFindsTheGatewaysOwnAlerts() {
        // Given
        Sql.update("insert into source (service, domain, seen_at, epoch, outbox_depth, oldest_age_millis)"
                + " values ('sample-service', 'sample', now() - interval '3 minutes', 1, 0, 0)");
        watch.run();
        ReadModel.isAtRest();
        // When
        var rebuilt = given().post("/api/admin/rebuild");
        // Then
        rebuilt.then().statusCode(200).body("equal", equalTo(true));
        assertThat(about("source/sample-service", OPERATOR).getList("items")).hasSize(1);
    }

    @Test
    void aModelFromTheTopicsKeepsTheGatewaysOwnAlertsAndWhoHasTakenNoteOfThem() {
        // Given
        Sql.update("insert into source (service, domain, seen_at, epoch, outbox_depth, oldest_age_millis)"
                + " values ('sample-service', 'sample', now() - interval '3 minutes', 1, 0, 0)");
        watch.run();
        var alert = about("source/sample-service", OPERATOR).getString("items[0].id");
        acknowledge(alert);
        ReadModel.isAtRest();
        // When
        var run = given().post("/api/admin/rebuild/from-topics").header("Location");
        await("the rebuild is over")
                .until(() -> "COMPLETED".equals(given().get(run).jsonPath().getString("outcome")));
        watch.run();
        // Then
        var kept = about("source/sample-service", OPERATOR);
        assertThat(kept.getList("items.id", String.class)).containsExactly(alert);
        assertThat(kept.getBoolean("items[0].acknowledged")).isTrue();
        assertThat(causes(alert)).containsExactly("raised");
        ReadModel.isAtRest();
        given().post("/api/admin/rebuild").then().body("equal", equalTo(true));
        assertThat(about("source/sample-service", OPERATOR).getList("items")).hasSize(1);
    }

    @Test
    void nobodyElseSpeaksForTheGatewayAndWhatIsParkedIsAlarmedAboutUntilItIsNot() {
        // Given
        var id = UUID.randomUUID();
        publisher.send(Publisher.aRecord(
                "projects.state", OwnAlerts.TYPE, "alert/" + id, 0, "140603", "{\"id\": \"" + id + "\"}"));
        await("it is parked")
                .until(() -> Sql.number("select count(*) from parked where record_key = 'alert/" + id + "'") == 1);
        // When
        watch.run();
        // Then
        assertThat(about("ingest/parked", OPERATOR).getList("items.rule")).containsExactly("operation.records-parked");
        // When
        Sql.update("delete from parked");
        watch.run();
        // Then
        assertThat(about("ingest/parked", OPERATOR).getList("items")).isEmpty();
    }

    @Test
    void aWebhookThatIsDisabledConcernsOperatorsOfItsDivisionUnlessSomebodyDidSoByHand() {
        // Given
        var gone = aWebhook("http://127.0.0.1:9/hook").with("division", TOWN).register();
        var byHand = aWebhook("http://127.0.0.1:9/hook").with("division", TOWN).register();
        disable(gone.id(), "GONE");
        disable(byHand.id(), "BY_HAND");
        // When
        watch.run();
        // Then
        var alert = about("webhook/" + gone.id(), Tokens.of("operator", TOWN));
        assertThat(alert.getList("items.rule")).containsExactly("operation.webhook-disabled");
        assertThat(alert.getString("items[0].link")).isEqualTo("/api/webhooks/" + gone.id());
        assertThat(about("webhook/" + byHand.id(), OPERATOR).getList("items")).isEmpty();
        // When
        gone.change("/activation").then().statusCode(200);
        watch.run();
        // Then
        assertThat(about("webhook/" + gone.id(), OPERATOR).getList("items")).isEmpty();
    }

    private static void disable(UUID webhook, String because) {
        Sql.update("update webhook set state = 'DISABLED', disabled_because = '" + because
                + "', disabled_at = now(), version = version + 1 where id = '" + webhook + "'");
    }

    /** Applies a rule to the figures of a year that no other test enters anything of, on its 20 October. */
    private AlarmWatch ofTowns(int year) {
        var rules = new MetricRules(MetricFiles.read("towns.yaml", RULE), metrics);
        var figures = new FigureWatch(rules, metrics, answers, divisions, BusinessDays.at(year + "-10-20T04:00:00Z"));
        return new AlarmWatch(database, figures, operation, alerts, events);
    }

    private void start(List<ProjectState> projects, int year, int expected) {
        projects.stream().map(ProjectState::thenStarted).forEach(publisher::publish);
        isCounted("projects.started", year, expected);
    }

    private static void isCounted(String metric, int year, int number) {
        await("all are read")
                .until(() -> String.valueOf(number)
                        .equals(given().get("/api/metrics/" + metric + "/values?period=" + year + "&division=" + TOWN)
                                .jsonPath()
                                .getString("value")));
    }

    private static List<String> causes(String alert) {
        return given().get("/api/events?subject=alert/" + alert).jsonPath().getList("items.cause", String.class);
    }

    private static void acknowledge(String alert) {
        Api.json(Map.of("note", "已在处理"))
                .auth()
                .oauth2(OPERATOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .post("/api/alerts/" + alert + "/acknowledgements")
                .then()
                .statusCode(200);
    }

    private static JsonPath about(String subject, String token) {
        return given().auth()
                .oauth2(token)
                .queryParam("subject", subject)
                .get("/api/alerts")
                .jsonPath();
    }
}
