package dev.pinglu.gateway.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.database.Database;
import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was or is being built anew, for whoever asks; whatever replica builds, every other one knows. */
@Singleton
public class RebuildRuns {
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    /** One that has not ended though nobody holds the lock has died with its process. */
    private static final String SELECT = """
            select id, origin, started_at, reached, total, ended_at, detail,
                case when ended_at is null and not exists (
                    select 1 from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
                    where l.locktype = 'advisory' and l.classid::bigint << 32 | l.objid::bigint = %d)
                    then 'INTERRUPTED' else outcome end as outcome
            from rebuild_run""".formatted(Beside.LOCK);

    private final Database database;
    private final ObjectMapper json;

    RebuildRuns(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Notes that one begins; the caller holds the lock, so whatever else seems to go on has died. */
    UUID begin(Origin origin) {
        var id = Ids.next();
        return database.transact(connection -> {
            try (var update = connection.prepareStatement("update rebuild_run set ended_at = now(),"
                            + " outcome = 'INTERRUPTED' where ended_at is null");
                    var insert = connection.prepareStatement("insert into rebuild_run (id, origin) values (?, ?)")) {
                update.executeUpdate();
                insert.setObject(1, id);
                insert.setString(2, origin.name());
                insert.executeUpdate();
                return id;
            }
        });
    }

    /** Notes how far it has come, visible with the caller's transaction. */
    void reached(Connection connection, UUID id, Origin origin) throws SQLException {
        try (var update = connection.prepareStatement("update rebuild_run set reached = ?, total = ? where id = ?")) {
            update.setLong(1, origin.reached());
            update.setLong(2, origin.total());
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    /** Notes how it ended, visible with the caller's transaction. */
    int end(Connection connection, UUID id, RebuildRun.Outcome outcome, Object detail) throws SQLException {
        try (var update = connection.prepareStatement(
                "update rebuild_run set ended_at = now(), outcome = ?, detail = ? where id = ?")) {
            update.setString(1, outcome.name());
            update.setString(2, json.writeValueAsString(detail));
            update.setObject(3, id);
            return update.executeUpdate();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    public Optional<RebuildRun> find(UUID id) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement(SELECT + " where id = ?")) {
                select.setObject(1, id);
                return read(select.executeQuery()).stream().findFirst();
            }
        });
    }

    /** The latest first. */
    public Page<RebuildRun> page(PageRequest page) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement(SELECT + " where id < ? order by id desc limit ?")) {
                select.setObject(1, page.isFirst() ? AFTER_ALL : page.after(0, UUID::fromString));
                select.setInt(2, page.limit() + 1);
                return Page.of(
                        read(select.executeQuery()),
                        page,
                        run -> List.of(run.id().toString()));
            }
        });
    }

    private static List<RebuildRun> read(ResultSet row) throws SQLException {
        var runs = new ArrayList<RebuildRun>();
        while (row.next()) {
            var endedAt = Optional.ofNullable(row.getTimestamp("ended_at"));
            runs.add(new RebuildRun(
                    row.getObject("id", UUID.class),
                    row.getString("origin"),
                    row.getTimestamp("started_at").toInstant(),
                    row.getLong("reached"),
                    row.getLong("total"),
                    endedAt.map(java.sql.Timestamp::toInstant),
                    Optional.ofNullable(row.getString("outcome")).map(RebuildRun.Outcome::valueOf),
                    row.getString("detail")));
        }
        return runs;
    }
}
