package dev.pinglu.gateway.model;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.SmallLedger;
import dev.pinglu.kit.testing.DatabaseOwner;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild and a recomputation end where ingest has come to. */
@QuarkusTest
class RebuildTest {
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
    void aLogThatIsDamagedIsNotTheCallersFaultAndLeavesTheModelAsItWas() throws SQLException {
        // Given
        var aState = " where id = (select min(id) from event_log where type like '%.project.state.%')";
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
