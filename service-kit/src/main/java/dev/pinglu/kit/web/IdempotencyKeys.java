package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
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
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CLAIM =
            "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as claimed, body_hash,"
                    + " status, location, etag from (values (1)) as once left join idempotency_key"
                    + " on principal = ? and operation = ? and key = ?";

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    /**
     * Holds the key until the transaction ends, so that two requests with one key never run side by side, and finds the
     * answer given before, if there was one. One statement does both, so its look-up may be older than the lock by a
     * moment: the primary key stops whoever slipped in between.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if a request with this key is still running, 422 if the key
     *     came with another body before
     */
    Optional<Response> claim(String principal, String operation, UUID key, byte[] bodyHash) throws SQLException {
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, principal + '\n' + operation + '\n' + key);
            claim.setString(2, principal);
            claim.setString(3, operation);
            claim.setObject(4, key);
            try (var row = claim.executeQuery()) {
                row.next();
                if (!row.getBoolean("claimed")) {
                    throw stillRunning();
                }
                if (row.getBytes("body_hash") == null) {
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

    /**
     * Keeps the answer beside what the request changed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if another request with this key was faster after all
     */
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
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                throw stillRunning();
            }
            throw refused;
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

    private static HttpProblem stillRunning() {
        return Problems.of(ProblemType.REQUEST_IN_PROGRESS)
                .withHeader(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    private static Response answer(int status, @Nullable String location, @Nullable String etag) {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag)
                .header("Idempotent-Replayed", true)
                .build();
    }
}
