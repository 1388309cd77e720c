package dev.pinglu.local.bench;

import dev.pinglu.local.bench.Load.Client;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What PostgreSQL does for one registration, without HTTP, rules, mapping and relay: the key is claimed, and the project,
 * its event, the revision, its audit row and the answer are written to tables of the same make.
 */
final class BareRegistration implements Client {
    static final String OUTBOX_ROW = "insert into bench_outbox (id, aggregate_type, aggregate_id, sequence,"
            + " topic, type, payload, division, cause) values (gen_random_uuid(), 'thing', ?, '00000001000000000001',"
            + " 'none', 'none', convert_to(repeat('x', 500), 'UTF8'), '', '')";

    private static final List<String> TABLES =
            List.of("project", "outbox", "revision", "project_aud", "idempotency_key");

    private final Connection connection;
    private final PreparedStatement claim;
    private final RowCopy project;
    private final PreparedStatement event;
    private final PreparedStatement revision;
    private final RowCopy audit;
    private final RowCopy key;

    BareRegistration(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        claim = connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0)), status from"
                        + " (values (1)) as once left join bench_idempotency_key on principal = 'bench' and operation = 'bench' and key = ?");
        project = new RowCopy(connection, "project");
        event = connection.prepareStatement(OUTBOX_ROW);
        revision = connection.prepareStatement(
                "insert into bench_revision (at, actor) values (now(), 'bench') returning rev");
        audit = new RowCopy(connection, "project_aud");
        key = new RowCopy(connection, "idempotency_key");
    }

    /** Makes the empty twins of the tables; the registrations measured before have left rows to copy. */
    static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table bench_row (id uuid primary key, content text not null)");
            for (var table : TABLES) {
                statement.execute("create table bench_%1$s (like %1$s including all)".formatted(table));
            }
        }
    }

    @Override
    public void once() throws SQLException {
        var id = UUID.randomUUID();
        claim.setString(1, id.toString());
        claim.setObject(2, id);
        claim.executeQuery().close();
        project.insert("id", id, "code", id.toString());
        event.setObject(1, id);
        event.executeUpdate();
        long rev;
        try (var drawn = revision.executeQuery()) {
            drawn.next();
            rev = drawn.getLong(1);
        }
        audit.insert("id", id, "rev", rev);
        key.insert("key", id, "location", id.toString());
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
