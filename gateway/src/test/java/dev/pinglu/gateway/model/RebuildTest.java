package dev.pinglu.gateway.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.SmallLedger;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.division.KnownDivisions;
import dev.pinglu.kit.testing.DatabaseOwner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild and a recomputation end where ingest has come to. */
@QuarkusTest
class RebuildTest {
    @Inject
    Rebuild rebuild;

    @Inject
    DataSource database;

    @Inject
    Metrics metrics;

    @Inject
    Divisions divisions;

    @Inject
    EventSchemas schemas;

    @BeforeEach
    void theLedgerIsRead() {
        SmallLedger.isRead();
        ReadModel.isAtRest();
    }

    @Test
    void aRebuildFindsTheModelAsItWasAndRecomputeAgrees() {
        given().post("/api/admin/rebuild").then().statusCode(200).body("equal", equalTo(true));
        given().post("/api/admin/recompute")
                .then()
                .statusCode(200)
                .body("differences", hasSize(0))
                .body("equal", equalTo(true));
        given().get("/api/metrics/projects.listed/values?period=1850").then().body("value", equalTo(5));
    }

    @Test
    void readsOfSeveralTablesAndTheChangeOfTablesDoNotBlockEachOther() throws Exception {
        // Given somebody who has read one table and will read those that the change of tables takes first
        try (var connection = database.getConnection();
                var reader = connection.createStatement()) {
            connection.setAutoCommit(false);
            reader.executeQuery("select count(*) from metric_value").close();
            var rebuilt = CompletableFuture.supplyAsync(rebuild::run);
            await("the change of tables waits")
                    .until(() -> Sql.number("select count(*) from pg_locks where not granted"
                                    + " and mode = 'AccessExclusiveLock'")
                            > 0);
            // When
            reader.executeQuery("select count(*) from contribution").close();
            reader.executeQuery("select count(*) from entity_state").close();
            connection.commit();
            // Then
            assertThat(rebuilt).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void anotherSuccessorMakesAnotherModel() {
        // Given
        var merged = divisions.all().stream()
                .filter(one -> one.successor().isPresent())
                .findFirst()
                .orElseThrow();
        var corrected = KnownDivisions.of(divisions.all().stream()
                .map(one -> one.equals(merged) ? succeededBy(one, "140603101") : one)
                .toList());
        // Then
        assertThat(new Fingerprint(metrics, corrected, schemas).text())
                .isNotEqualTo(new Fingerprint(metrics, divisions, schemas).text());
    }

    private static Division succeededBy(Division one, String successor) {
        return new Division(
                one.code(),
                one.name(),
                one.level(),
                one.parent(),
                one.shortName(),
                one.validFrom(),
                one.validTo(),
                Optional.of(successor));
    }

    @Test
    void aLogThatIsDamagedIsNotTheCallersFaultAndLeavesTheModelAsItWas() throws SQLException {
        // Given the last state of a record: of those that others have superseded on the same day none is looked at
        var aState = " where id = (select min(event_id) from entity_state where type like '%.project.state.%')";
        DatabaseOwner.execute("update event_log set payload = '{' || payload" + aState);
        try {
            // When
            var answer = given().post("/api/admin/rebuild");
            // Then
            answer.then().statusCode(500).body("detail", not(containsString("body")));
            given().get("/api/metrics/projects.listed/values?period=1850")
                    .then()
                    .body("value", equalTo(5));
        } finally {
            DatabaseOwner.execute("update event_log set payload = substr(payload, 2)" + aState);
        }
    }
}
