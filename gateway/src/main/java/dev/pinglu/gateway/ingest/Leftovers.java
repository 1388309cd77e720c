package dev.pinglu.gateway.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.event.RecordGone;
import dev.pinglu.gateway.event.RecordGone.Reason;
import dev.pinglu.gateway.ingest.Snapshots.Snapshot;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a complete snapshot did not hold, though the view, the log or the parked records still do. */
@Singleton
class Leftovers {
    /** A parked record of the snapshot itself says that its key is there; what cannot be read must not be taken for gone. */
    private static final String IN_VIEW = """
            select entity_key, type, division from entity_state s
            where type like ? and sequence < ?::char(20) and entity_key > ?
                and not exists (select 1 from parked p where p.record_key = s.entity_key and p.superseded_by is null
                    and coalesce(p.headers::jsonb ->> 'ce_sequence', ?) >= ?)
            order by entity_key limit ?""";

    private static final String UNAPPLIED = """
            select distinct on (entity_key) entity_key, type, division from event_log
            where not applied and type like ? and sequence < ?::char(20) order by entity_key, id desc""";
    private static final String SUPERSEDE = """
            update parked set superseded_by = (select max(id) from event_log where type = ?)
            where superseded_by is null and type like ? and headers::jsonb ->> 'ce_sequence' < ?""";

    private final ObjectMapper json;

    Leftovers(ObjectMapper json) {
        this.json = json;
    }

    /** Records of the view behind a key, as events that say that they are gone. */
    List<Event> inView(Connection connection, Snapshot snapshot, String behind, int limit) throws SQLException {
        try (var select = connection.prepareStatement(IN_VIEW)) {
            select.setString(1, typesOf(snapshot));
            select.setString(2, snapshot.floor());
            select.setString(3, behind);
            select.setString(4, snapshot.floor());
            select.setString(5, snapshot.floor());
            select.setInt(6, limit);
            return gone(select, snapshot);
        }
    }

    /** Records of which the log holds states that no build could apply yet: an upgrade must not bring them back. */
    List<Event> unapplied(Connection connection, Snapshot snapshot) throws SQLException {
        try (var select = connection.prepareStatement(UNAPPLIED)) {
            select.setString(1, typesOf(snapshot));
            select.setString(2, snapshot.floor());
            return gone(select, snapshot);
        }
    }

    /** Marks what is parked from earlier epochs: trying again would come to nothing. */
    void supersedeParked(Connection connection, Snapshot snapshot) throws SQLException {
        try (var update = connection.prepareStatement(SUPERSEDE)) {
            update.setString(1, Snapshots.endOf(snapshot.domain()));
            update.setString(2, typesOf(snapshot));
            update.setString(3, snapshot.floor());
            update.executeUpdate();
        }
    }

    private List<Event> gone(PreparedStatement select, Snapshot snapshot) throws SQLException {
        try (var row = select.executeQuery()) {
            var gone = new ArrayList<Event>();
            while (row.next()) {
                gone.add(new RecordGone(row.getString(1), row.getString(2), Reason.NOT_IN_SNAPSHOT)
                        .in(json, snapshot.floor(), row.getString(3), snapshot.completedAt()));
            }
            return gone;
        }
    }

    private static String typesOf(Snapshot snapshot) {
        return "dev.pinglu." + snapshot.domain() + ".%.state.%";
    }
}
