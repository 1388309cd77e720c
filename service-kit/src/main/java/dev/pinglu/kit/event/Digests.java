package dev.pinglu.kit.event;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Computes digests from the service's own tables, so that a comparison with the view is not circular. */
@Singleton
public class Digests {
    private static final String SEQUENCE =
            "(select lpad(epoch::text, 8, '0') from publication_epoch) || lpad(version::text, 12, '0')";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final EventSettings settings;
    private final AggregateTypes aggregates;

    Digests(DataSource database, EventSettings settings, AggregateTypes aggregates) {
        this.database = database;
        this.settings = settings;
        this.aggregates = aggregates;
    }

    /** The digest of every type, all read in one snapshot. */
    public Digest digest() {
        try (var connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var types = new ArrayList<Digest.OfType>();
            for (var type : aggregates.all()) {
                types.add(ofType(connection, type));
            }
            int epoch = epoch(connection);
            connection.rollback();
            return new Digest(settings.service(), epoch, types);
        } catch (SQLException failed) {
            throw new IllegalStateException("The digest could not be computed", failed);
        }
    }

    /**
     * Every aggregate of a type in the order of ids.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if the service has no such type
     */
    public Page<Digest.Entry> entries(String type, PageRequest page) {
        var known = aggregates.find(type).orElseThrow(() -> Problems.notFound("aggregate type", type));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id, " + SEQUENCE + " from " + known.table() + " where id > ? order by id limit ?")) {
            query.setObject(1, page.isFirst() ? BEFORE_ALL : page.after(0, UUID::fromString));
            query.setInt(2, page.limit() + 1);
            try (var row = query.executeQuery()) {
                var entries = new ArrayList<Digest.Entry>();
                while (row.next()) {
                    entries.add(new Digest.Entry(row.getObject(1, UUID.class), row.getString(2)));
                }
                return Page.of(entries, page, entry -> List.of(entry.id().toString()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The digest of " + type + " could not be read", failed);
        }
    }

    private static Digest.OfType ofType(Connection connection, AggregateType type) throws SQLException {
        try (var query = connection.prepareStatement("select count(*), coalesce(bit_xor(hashtextextended(id::text"
                        + " || '@' || " + SEQUENCE + ", 0)), 0)::text from " + type.table());
                var row = query.executeQuery()) {
            row.next();
            return new Digest.OfType(type.name(), row.getLong(1), row.getString(2));
        }
    }

    private static int epoch(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select epoch from publication_epoch");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
