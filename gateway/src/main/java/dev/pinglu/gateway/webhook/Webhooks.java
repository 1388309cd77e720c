package dev.pinglu.gateway.webhook;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The webhooks in the database, with their secrets encrypted and their progress. */
@Singleton
public class Webhooks {
    private static final String SELECT = "select w.*, p.reached, p.generation, p.failing_since, p.failing_until,"
            // A replica that is being replaced tells one of the two, under the name of the other.
            + " greatest(p.failing_since, p.failing_unbroken) as failing_unbroken"
            + " from webhook w join webhook_progress p on p.webhook = w.id";
    private static final String INSERT = """
            with added as (
                insert into webhook (name, url, types, division, cause, state, disabled_because, disabled_at, secret,
                    previous_secrets, previous_secrets_until, version, id, owner, scope, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
            insert into webhook_progress (webhook, reached)
            select id, (select coalesce(max(id), 0) from event_log) from added""";
    private static final String UPDATE = """
            update webhook set name = ?, url = ?, types = ?, division = ?, cause = ?, state = ?, disabled_because = ?,
                disabled_at = ?, secret = ?, previous_secrets = ?, previous_secrets_until = ?, version = ? + 1
            where id = ? and version = ?""";
    private static final int SHARED = 12;

    Webhooks() {}

    /** One webhook, whoever asks. */
    public Optional<Standing> find(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + " where w.id = ?")) {
            select.setObject(1, id);
            return rows(select).stream().findFirst();
        }
    }

    /** Those that lie in some divisions, by id. */
    List<Standing> page(
            Connection connection, Collection<String> divisions, Optional<String> owner, UUID after, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(
                SELECT
                        + " where w.division = any(?) and (?::text is null or w.owner = ?) and w.id > ? order by w.id limit ?")) {
            select.setArray(1, connection.createArrayOf("text", divisions.toArray()));
            select.setString(2, owner.orElse(null));
            select.setString(3, owner.orElse(null));
            select.setObject(4, after);
            select.setInt(5, limit);
            return rows(select);
        }
    }

    /** How many there are, and how many of them an account has; until the transaction ends nobody else adds one. */
    Counts count(Connection connection, String owner) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtext('webhooks'))");
        }
        try (var select =
                connection.prepareStatement("select count(*), count(*) filter (where owner = ?) from webhook")) {
            select.setString(1, owner);
            try (var row = select.executeQuery()) {
                row.next();
                return new Counts(row.getInt(1), row.getInt(2));
            }
        }
    }

    /** Numbers of webhooks. */
    record Counts(int all, int own) {}

    /** Adds one that is sent what happens from now on. */
    void add(Connection connection, Webhook webhook) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            bind(connection, insert, webhook);
            insert.setObject(SHARED + 1, webhook.id());
            insert.setString(SHARED + 2, webhook.owner());
            insert.setString(SHARED + 3, webhook.scope());
            insert.setTimestamp(SHARED + 4, Timestamp.from(webhook.createdAt()));
            insert.executeUpdate();
        }
    }

    /**
     * Changes one, unless it has changed since it was read.
     *
     * @return whether it was changed
     */
    public boolean change(Connection connection, Webhook webhook) throws SQLException {
        try (var update = connection.prepareStatement(UPDATE)) {
            bind(connection, update, webhook);
            update.setObject(SHARED + 1, webhook.id());
            update.setLong(SHARED + 2, webhook.version());
            return update.executeUpdate() == 1;
        }
    }

    /** Removes one with everything that was delivered to it. */
    boolean remove(Connection connection, Webhook webhook) throws SQLException {
        try (var delete = connection.prepareStatement("delete from webhook where id = ? and version = ?")) {
            delete.setObject(1, webhook.id());
            delete.setLong(2, webhook.version());
            return delete.executeUpdate() == 1;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Webhook webhook) throws SQLException {
        var previous = webhook.secrets().previous();
        statement.setString(1, webhook.name());
        statement.setString(2, webhook.url());
        statement.setArray(
                3, connection.createArrayOf("text", webhook.wanted().types().toArray()));
        statement.setString(4, webhook.wanted().division());
        statement.setString(5, webhook.wanted().cause().orElse(null));
        statement.setString(6, webhook.state().name());
        statement.setString(
                7, webhook.disabled().map(one -> one.because().name()).orElse(null));
        statement.setTimestamp(
                8, webhook.disabled().map(one -> Timestamp.from(one.at())).orElse(null));
        statement.setString(9, webhook.secrets().current());
        statement.setArray(
                10,
                connection.createArrayOf(
                        "text",
                        previous.stream().map(SealedSecrets.Previous::secret).toArray()));
        statement.setArray(
                11,
                connection.createArrayOf(
                        "timestamptz",
                        previous.stream().map(one -> one.until().toString()).toArray()));
        statement.setLong(SHARED, webhook.version());
    }

    private static List<Standing> rows(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var found = new ArrayList<Standing>();
            while (row.next()) {
                found.add(new Standing(
                        webhook(row), new Progress(row.getLong("reached"), row.getLong("generation"), failing(row))));
            }
            return found;
        }
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        var because = Optional.ofNullable(row.getString("disabled_because")).map(DisabledBecause::valueOf);
        var disabledAt = instant(row, "disabled_at");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                new Wanted(
                        List.of((String[]) row.getArray("types").getArray()),
                        row.getString("division"),
                        Optional.ofNullable(row.getString("cause"))),
                row.getString("owner"),
                row.getString("scope"),
                because.flatMap(why -> disabledAt.map(at -> new Disabled(why, at))),
                new SealedSecrets(row.getString("secret"), previous(row)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static List<SealedSecrets.Previous> previous(ResultSet row) throws SQLException {
        var secrets = (String[]) row.getArray("previous_secrets").getArray();
        var ends = (Timestamp[]) row.getArray("previous_secrets_until").getArray();
        return IntStream.range(0, secrets.length)
                .mapToObj(i -> new SealedSecrets.Previous(secrets[i], ends[i].toInstant()))
                .toList();
    }

    private static Optional<Failing> failing(ResultSet row) throws SQLException {
        var unbroken = instant(row, "failing_unbroken");
        var until = instant(row, "failing_until");
        return instant(row, "failing_since")
                .flatMap(since -> unbroken.flatMap(start -> until.map(end -> new Failing(since, start, end))));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
