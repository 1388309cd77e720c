package dev.pinglu.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.event.EventPlaces.Stretch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What has left is found by reading what is asked about and one earlier state of each record, however much lies between them, and
 * with whatever plan PostgreSQL has made while the log was empty.
 */
@QuarkusTest
class LongLogTest {
    private static final String TOWN = "140603203";
    private static final String OTHER_TOWN = "140603204";
    /** So often is a statement asked for before PostgreSQL keeps a plan of it. */
    private static final int UNTIL_PLANNED = 15;
    /** Each record has a state every 5,000 events; behind 19,000 every hundredth event moves its record. */
    private static final String FILL = """
            insert into event_log (id, event_id, type, source, entity_key, sequence, division, cause, time, topic, partition,
                record_offset, applied, metrics, payload)
            select n, gen_random_uuid(), 'dev.pinglu.projects.project.state.v1', '/projects-service', 'project/' || n %% 5000,
                lpad(n::text, 20, '0'), case when n > 19000 and n %% 100 = 0 then '%s' else '%s' end, 'changed', now(),
                'projects.state', 0, n, true, '{}', '{}'
            from generate_series(1, 20000) n""".formatted(OTHER_TOWN, TOWN);

    private static final String READ = """
            select coalesce(sum(seq_tup_read + idx_tup_fetch), 0) from pg_stat_xact_user_tables
            where relid = 'pg_temp.event_log'::regclass""";

    @Inject
    Database database;

    @Inject
    Departures departures;

    private long before;

    @Test
    void theStreamFindsWhatMovedInAStretch() {
        QuarkusTransaction.requiringNew().run(() -> {
            // Given
            aLogThatWasEmptyWhen(() -> departures.movedFrom(0, 200));
            // When
            var moved = departures.movedFrom(19_000, 19_200);
            // Then
            assertThat(moved).isEqualTo(Map.of(19_100L, TOWN, 19_200L, TOWN));
            assertThat(rowsRead()).isBetween(200L, 1_000L);
        });
    }

    @Test
    void aWebhookFindsWhatLeftItsDivisionFirst() {
        QuarkusTransaction.requiringNew().run(() -> {
            // Given
            aLogThatWasEmptyWhen(() -> departures.first(stretch(0, 100)));
            // When
            var left = departures.first(stretch(19_000, 20_000));
            // Then
            assertThat(left).map(EventResponse::id).contains(19_100L);
            assertThat(rowsRead()).isBetween(100L, 1_000L);
        });
    }

    private static Stretch stretch(long behind, long upTo) {
        return new Stretch(behind, upTo, List.of(), List.of(TOWN), Optional.empty());
    }

    /** A log that hides the live one from this transaction, filled once a question has been asked often enough. */
    private void aLogThatWasEmptyWhen(Runnable question) {
        execute("create temp table event_log (like public.event_log including all) on commit drop");
        execute("discard plans");
        for (int times = 0; times < UNTIL_PLANNED; times++) {
            question.run();
        }
        execute(FILL);
        before = rowsRead();
    }

    private long rowsRead() {
        return database.read(connection -> {
            try (var select = connection.createStatement();
                    var row = select.executeQuery(READ)) {
                row.next();
                return row.getLong(1) - before;
            }
        });
    }

    private void execute(String statement) {
        database.read(connection -> {
            try (var update = connection.createStatement()) {
                return update.execute(statement);
            }
        });
    }
}
