package dev.pinglu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.RunTimeRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service runs under a role that reads and writes rows: a hole in the service is no way to its history or its tables. */
@QuarkusTest
class RunTimeRoleTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table intruder (id int)",
                "create temporary table intruder (id int)",
                "create schema intruder",
                "create function intruder() returns int language sql as 'select 1'",
                "alter table project add column intruder int",
                "alter table project disable trigger all",
                "create index on project (title)",
                "drop table outbox",
                "truncate outbox",
                "alter sequence revision_seq restart",
                "select * from flyway_schema_history"
            })
    void structureIsTheOwners(String statement) {
        assertThat(new RunTimeRole(database).isRefused(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update project_aud set title = 'another'",
                "delete from project_aud",
                "insert into revision (rev, at, actor) values (1, now(), 'nobody') on conflict (rev) do update set actor = 'nobody'",
                "update revision set actor = 'nobody'",
                "delete from revision"
            })
    void historyIsAddedToAndNeverChanged(String statement) {
        assertThat(new RunTimeRole(database).isRefused(statement)).isTrue();
    }

    @Test
    void noTableWasForgotten() {
        var role = new RunTimeRole(database);

        assertThat(role.moreThanRows()).isEmpty();
        assertThat(role.changeable())
                .contains("project", "outbox", "idempotency_key")
                .doesNotContain("revision", "flyway_schema_history")
                .noneMatch(table -> table.endsWith("_aud"));
    }
}
