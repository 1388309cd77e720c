package dev.pinglu.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the server as the local stack does: in a process of its own. */
class PostgresServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private int port;

    @AfterEach
    void leaveNothingBehind() throws Exception {
        Postmaster.stop(folder.resolve("data"));
    }

    @Test
    void anOrphanServerIsStoppedAndItsCommitsStay() throws Exception {
        // Given a server whose supervising process was killed
        Process first = start();
        execute("create table entry(id int); insert into entry values (1)");
        ProcessHandle orphan = Postmaster.on(folder.resolve("data")).orElseThrow();
        first.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        // When the next one finds it on the data folder
        Process second = start();

        // Then it has ended, and nothing committed is lost
        orphan.onExit().get(5, TimeUnit.SECONDS);
        assertThat(single("select count(*) from entry")).isEqualTo("1");
        assertThat(single("show fsync")).isEqualTo("on");
        assertThat(single("show synchronous_commit")).isEqualTo("on");
        // And it still lets nobody in without a password
        assertThatThrownBy(() -> connect("ledger", "guessed")).hasMessageContaining("password authentication failed");
        stop(second);
    }

    @Test
    void aCutOffInitialisationIsDoneAgain() throws Exception {
        // Given half a cluster
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("postgresql.conf"), "# written before the power went");

        // When
        Process server = start();

        // Then
        assertThat(single("select 1")).isEqualTo("1");
        stop(server);
        assertThat(Postmaster.on(data)).isEmpty();
        assertThat(folder.resolve("ready")).doesNotExist();
    }

    @Test
    void aDatabaseBelongsToItsOwnerAndIsUsedByALesserRole() throws Exception {
        Process server = start();

        execute("create table entry(id int)");

        assertThat(single("select pg_get_userbyid(datdba) from pg_database where datname = 'ledger'"))
                .isEqualTo("ledger_owner");
        assertThat(single("select count(*) from pg_roles where rolname in ('ledger', 'ledger_owner')"
                        + " and (rolsuper or rolcreatedb or rolcreaterole)"))
                .isEqualTo("0");
        assertThatThrownBy(() -> executeAs("ledger", "create table intruder(id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("postgres", "guessed")).hasMessageContaining("password authentication failed");
        stop(server);
    }

    @Test
    void whatBelongedToOneRoleForEverythingIsHandedOver() throws Exception {
        // Given a database from before there were two roles
        Process first = start();
        executeAs("postgres", "create role pinglu login password 'pinglu'; alter database ledger owner to pinglu");
        executeAs("pinglu", "create table entry(id int)");
        stop(first);

        // When
        Process second = start();

        // Then
        execute("alter table entry add column note text");
        assertThat(single("select pg_get_userbyid(datdba) from pg_database where datname = 'ledger'"))
                .isEqualTo("ledger_owner");
        stop(second);
    }

    @Test
    void theSupervisorEndsWithItsServer() throws Exception {
        // Given
        Process supervisor = start();
        ProcessHandle server = Postmaster.on(folder.resolve("data")).orElseThrow();

        // When
        server.destroyForcibly();

        // Then
        assertThat(supervisor.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(supervisor.exitValue()).isEqualTo(1);
    }

    @Test
    void aPidFileThatNamesAnotherProcessIsNoServer() throws Exception {
        // Given a pid that was recycled: this very process, which is no PostgreSQL
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n1666224000\n");

        assertThat(Postmaster.on(data)).isEmpty();
        Files.delete(data.resolve("postmaster.pid"));
    }

    private Process start() throws IOException {
        port = Ports.free();
        Path binaries = Path.of(System.getProperty("pinglu.root"), "target", "backends", "binaries");
        Path ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "postgres",
                        "--data",
                        folder.resolve("data").toString(),
                        "--binaries",
                        binaries.toString(),
                        "--port",
                        Integer.toString(port),
                        "--database",
                        "ledger",
                        "--ready",
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        Databases.SUPERUSER_PASSWORD,
                        "pinglu",
                        Databases.OWNER_PASSWORD,
                        "pinglu",
                        Databases.PASSWORD,
                        "pinglu"));
        Process process = builder.start();
        Awaitility.await("PostgreSQL to be ready")
                .atMost(1, TimeUnit.MINUTES)
                .until(() -> Files.exists(ready) || !process.isAlive());
        assertThat(process.isAlive())
                .as(() -> "the server lives; its log: " + log())
                .isTrue();
        return process;
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private String single(String query) throws SQLException {
        try (Connection connection = connect("ledger_owner");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        executeAs("ledger_owner", sql);
    }

    private void executeAs(String role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String role) throws SQLException {
        return connect(role, "pinglu");
    }

    private Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/ledger", role, password);
    }
}
