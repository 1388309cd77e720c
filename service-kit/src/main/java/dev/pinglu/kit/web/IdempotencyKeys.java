package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The answers already given to POSTs, in the same database and transaction as what the POSTs changed. */
@Singleton
class IdempotencyKeys {
    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    /** Holds the key until the transaction ends, so that two requests with one key never run side by side. */
    boolean claim(String principal, String operation, UUID key) throws SQLException {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, principal + '\n' + operation + '\n' + key);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * The answer given before, if there was one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the key came with another body then
     */
    Optional<Response> replay(String principal, String operation, UUID key, byte[] bodyHash) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select body_hash, status, location, etag from idempotency_key"
                        + " where principal = ? and operation = ? and key = ?")) {
            query.setString(1, principal);
            query.setString(2, operation);
            query.setObject(3, key);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!Arrays.equals(row.getBytes("body_hash"), bodyHash)) {
                    throw Problems.of(ProblemType.IDEMPOTENCY_KEY_REUSED)
                            .withDetail("This Idempotency-Key came with another body before; draw a new one")
                            .build();
                }
                return Optional.of(answer(row.getInt("status"), row.getString("location"), row.getString("etag")));
            }
        }
    }

    void remember(String principal, String operation, UUID key, byte[] bodyHash, Response answer) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into idempotency_key"
                        + " (principal, operation, key, body_hash, status, location, etag)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, principal);
            insert.setString(2, operation);
            insert.setObject(3, key);
            insert.setBytes(4, bodyHash);
            insert.setInt(5, answer.getStatus());
            insert.setString(6, answer.getHeaderString(HttpHeaders.LOCATION));
            insert.setString(7, answer.getHeaderString(HttpHeaders.ETAG));
            insert.executeUpdate();
        }
    }

    /** Runs on every replica; forgetting twice does no harm. */
    @Scheduled(every = "1h", delayed = "1m")
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from idempotency_key where created_at < now() - make_interval(days => ?)")) {
            delete.setInt(1, Idempotent.DAYS_KEPT);
            delete.executeUpdate();
        }
    }

    private static Response answer(int status, @Nullable String location, @Nullable String etag) {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag)
                .header("Idempotent-Replayed", true)
                .build();
    }
}
