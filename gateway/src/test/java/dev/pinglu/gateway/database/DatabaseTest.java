package dev.pinglu.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.value.Standings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
    private final Database database;
    private final Standings standings;

    @Inject
    DatabaseTest(Database database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    @Test
    void aSnapshotDoesNotSeeWhatIsCommittedMeanwhile() {
        var seen = database.snapshot(connection -> {
            long before = standings.read(connection).generation();
            Sql.update("update ingest_cursor set generation = generation + 1");
            return standings.read(connection).generation() - before;
        });

        assertThat(seen).isZero();
    }

    @Test
    void theConnectionOfASnapshotIsAnOrdinaryOneAfterwards() {
        long before = database.snapshot(standings::read).generation();

        Sql.update("update ingest_cursor set generation = generation + 1");

        assertThat(database.read(standings::read).generation()).isGreaterThan(before);
    }
}
