package dev.pinglu.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.value.Freshness;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
    private final Database database;

    @Inject
    DatabaseTest(Database database) {
        this.database = database;
    }

    @Test
    void aSnapshotDoesNotSeeWhatIsCommittedMeanwhile() {
        var seen = database.snapshot(connection -> {
            long before = Freshness.read(connection).generation();
            Sql.update("update ingest_cursor set generation = generation + 1");
            return Freshness.read(connection).generation() - before;
        });

        assertThat(seen).isZero();
    }

    @Test
    void theConnectionOfASnapshotIsAnOrdinaryOneAfterwards() {
        long before = database.snapshot(Freshness::read).generation();

        Sql.update("update ingest_cursor set generation = generation + 1");

        assertThat(database.read(Freshness::read).generation()).isGreaterThan(before);
    }
}
