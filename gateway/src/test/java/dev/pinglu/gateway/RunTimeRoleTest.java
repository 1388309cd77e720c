package dev.pinglu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.RunTimeRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway runs under a role that reads and writes rows, and rebuilds the model only as the owner's functions do. */
@QuarkusTest
class RunTimeRoleTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table intruder (id int)",
                "create schema intruder",
                "alter table contribution add column intruder int",
                "drop table contribution",
                "truncate metric_value",
                "create or replace function swap_model() returns void language sql as 'select'",
                "select * from flyway_schema_history"
            })
    void structureIsTheOwners(String statement) {
        assertThat(new RunTimeRole(database).isRefused(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log set payload = '{}'",
                "update event_log set applied = false, payload = '{}'",
                "delete from event_log"
            })
    void theLogIsAddedToAndNeverChanged(String statement) {
        assertThat(new RunTimeRole(database).isRefused(statement)).isTrue();
    }

    @Test
    void whatWasOfAnUnknownTypeMayBeMarkedAsApplied() {
        assertThat(new RunTimeRole(database).isRefused("update event_log set applied = true where not applied"))
                .isFalse();
    }

    @Test
    void noTableWasForgotten() {
        var role = new RunTimeRole(database);

        assertThat(role.moreThanRows()).isEmpty();
        assertThat(role.changeable())
                .contains("contribution", "ingest_cursor", "parked")
                .doesNotContain("event_log", "flyway_schema_history");
    }
}
