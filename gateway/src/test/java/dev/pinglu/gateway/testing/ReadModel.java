package dev.pinglu.gateway.testing;

import static org.awaitility.Awaitility.await;

/** The read model, which the ingester builds anew by itself on a fresh database and when a topic was made anew. */
public final class ReadModel {
    private static final String REBUILDS_OWED = "select count(*) from ingest_cursor where fingerprint is null";
    private static final String REBUILDS_RUNNING = "select count(*) from pg_locks l"
            + " join pg_database d on d.oid = l.database and d.datname = current_database()"
            + " where l.locktype = 'advisory'";

    private ReadModel() {}

    /** An ingester that held the lease before the database was renewed may go on without looking: it is fenced off. */
    static void isReadAnew() {
        Sql.update("update ingest_cursor set fence = fence + 1000, lease_until = '-infinity', holder = 'nobody'");
    }

    /** Returns when no rebuild is owed or runs: until then another one is refused. */
    public static void isAtRest() {
        if (Sql.number(REBUILDS_OWED) > 0) {
            isReadAnew();
        }
        await("the ingester's own rebuild is over")
                .until(() -> Sql.number(REBUILDS_OWED) == 0 && Sql.number(REBUILDS_RUNNING) == 0);
    }
}
