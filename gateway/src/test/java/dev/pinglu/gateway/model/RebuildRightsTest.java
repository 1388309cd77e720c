package dev.pinglu.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.testing.RunTimeRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The owner's functions do for a rebuild what the gateway's role may not, and the role has gained nothing by it. */
@QuarkusTest
class RebuildRightsTest {
    @Inject
    Rebuild rebuild;

    @Inject
    Recompute recompute;

    @Inject
    DataSource database;

    @Test
    void aRebuiltModelBelongsToTheOwnerAndIsReadAndWrittenAsBefore() {
        // Given
        ReadModel.isAtRest();
        // When
        var first = rebuild.run();
        var second = rebuild.run();
        // Then
        assertThat(first.equal()).isTrue();
        assertThat(second.equal()).isTrue();
        assertThat(recompute.run().equal()).isTrue();
        assertThat(Sql.number("select count(*) from pg_namespace where nspname = 'rebuilt'"))
                .isZero();
        var role = new RunTimeRole(database);
        assertThat(role.moreThanRows()).isEmpty();
        assertThat(role.changeable()).containsAll(ModelTables.ALL);
        assertThat(role.isRefused("truncate entity_state")).isTrue();
    }
}
