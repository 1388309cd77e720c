package dev.pinglu.kit.event;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<Table> tables;

    Digests(DataSource database, EventSettings settings, EntityManagerFactory factory) {
        this.database = database;
        this.settings = settings;
        this.tables = factory.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                .filter(AggregateRoot.class::isAssignableFrom)
                .map(Digests::table)
                .sorted(Comparator.comparing(Table::type))
                .toList();
    }

    private record Table(String type, String name) {}

    private static Table table(Class<?> aggregate) {
        var type = AggregateRoot.typeOf(aggregate);
        return new Table(type, type.replace('-', '_'));
    }

    /** The digest of every type, all read in one snapshot. */
    public Digest digest() {
        try (var connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var types = new ArrayList<Digest.OfType>();
            for (var table : tables) {
                types.add(ofType(connection, table));
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
        var table = tables.stream()
                .filter(candidate -> candidate.type().equals(type))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("aggregate type", type));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id, " + SEQUENCE + " from " + table.name() + " where id > ? order by id limit ?")) {
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

    private static Digest.OfType ofType(Connection connection, Table table) throws SQLException {
        try (var query = connection.prepareStatement("select count(*), coalesce(bit_xor(hashtextextended(id::text"
                        + " || '@' || " + SEQUENCE + ", 0)), 0)::text from " + table.name());
                var row = query.executeQuery()) {
            row.next();
            return new Digest.OfType(table.type(), row.getLong(1), row.getString(2));
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
