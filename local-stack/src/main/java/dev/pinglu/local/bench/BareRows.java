package dev.pinglu.local.bench;

import dev.pinglu.local.bench.Load.Client;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A transaction of pgbench's shape: a row of 300 bytes and an outbox row of 500. */
final class BareRows implements Client {
    private final Connection connection;
    private final PreparedStatement row;
    private final PreparedStatement event;

    BareRows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        row = connection.prepareStatement("insert into bench_row values (?, repeat('x', 300))");
        event = connection.prepareStatement(BareRegistration.OUTBOX_ROW);
    }

    @Override
    public void once() throws SQLException {
        var id = UUID.randomUUID();
        row.setObject(1, id);
        row.executeUpdate();
        event.setObject(1, id);
        event.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
