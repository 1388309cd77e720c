package dev.pinglu.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.value.Standings;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

    @Test
    void whatIsDoneWithinATransactionOfTheRequestIsUndoneWithIt() {
        long before = database.read(standings::read).generation();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    database.transact(connection -> connection
                            .createStatement()
                            .executeUpdate("update ingest_cursor set generation = generation + 1000000"));
                    throw new IllegalStateException("planted by a test");
                }))
                .hasMessageContaining("planted by a test");

        assertThat(database.read(standings::read).generation()).isLessThan(before + 1_000_000);
    }
}
