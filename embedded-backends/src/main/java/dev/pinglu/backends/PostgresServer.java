package dev.pinglu.backends;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** One PostgreSQL server on a data folder, reachable from this machine only. */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Path data;

    private PostgresServer(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    /**
     * A server whose commits survive a power cut and whose data folder stays.
     *
     * @param password of the superuser, once {@link #requirePasswords} was called on this data folder
     */
    static PostgresServer kept(Path data, Path binaries, int port, String password)
            throws IOException, InterruptedException {
        return start(
                data,
                binaries,
                port,
                password,
                Map.of(
                        "fsync",
                        "on",
                        "synchronous_commit",
                        "on",
                        "full_page_writes",
                        "on",
                        "shared_buffers",
                        "96MB",
                        "track_commit_timestamp",
                        "on"));
    }

    /** A server for tests: fast instead of durable. */
    static PostgresServer throwaway(Path data, Path binaries, int port) throws IOException, InterruptedException {
        return start(
                data,
                binaries,
                port,
                "",
                Map.of(
                        "fsync", "off",
                        "synchronous_commit", "off",
                        "full_page_writes", "off",
                        "shared_buffers", "64MB",
                        "max_connections", "300",
                        "autovacuum", "off"));
    }

    private static PostgresServer start(
            Path data, Path binaries, int port, String password, Map<String, String> settings)
            throws IOException, InterruptedException {
        Postmaster.stop(data);
        Path complete = data.resolve("pinglu-complete");
        if (Files.notExists(complete)) {
            // Nothing was ever stored here: an initialisation was cut off, and half a cluster starts but cannot be
            // trusted.
            Folders.delete(data);
        }
        Files.createDirectories(data);
        Files.createDirectories(binaries);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(Duration.ofMinutes(1))
                .setConnectConfig("password", password)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8")
                .setErrorRedirector(Redirect.INHERIT)
                .setOutputRedirector(Redirect.INHERIT)
                .setServerConfig("listen_addresses", "127.0.0.1")
                // A socket file would belong to one user and stand in another's way.
                .setServerConfig("unix_socket_directories", "");
        settings.forEach(builder::setServerConfig);
        PostgresServer server = new PostgresServer(builder.start(), data);
        if (Files.notExists(complete)) {
            Files.createFile(complete);
        }
        return server;
    }

    int port() {
        return postgres.getPort();
    }

    /** The operating system's process, to notice its end. */
    ProcessHandle process() throws IOException {
        return Postmaster.on(data).orElseThrow(() -> new IOException("PostgreSQL ended while it was starting"));
    }

    /** A connection as the superuser. */
    Connection connect(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    /** Lets nobody in without a password from now on, this start and all that follow. */
    void requirePasswords(String ofTheSuperuser) throws IOException, SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            // A statement that fails would be logged, and with it a password.
            statement.execute("set log_min_error_statement = panic");
            statement.execute("alter role postgres password '" + ofTheSuperuser.replace("'", "''") + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        postgres.close();
        Postmaster.stop(data);
    }
}
