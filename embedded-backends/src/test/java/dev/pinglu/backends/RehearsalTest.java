package dev.pinglu.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    private static final Map<String, String> PASSWORDS = Map.of(
            Databases.SUPERUSER_PASSWORD, "superuser",
            Databases.OWNER_PASSWORD, "owner",
            Databases.PASSWORD, "role");

    @TempDir
    Path folder;

    /** Logs in to its database, serves one address, and tells when it is asked to end. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws IOException, SQLException {
            Map<String, String> told = System.getenv();
            DriverManager.getConnection(
                            told.get("QUARKUS_DATASOURCE_JDBC_URL"), told.get("QUARKUS_DATASOURCE_USERNAME"), "role")
                    .close();
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
            server.createContext("/ready", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> write(Path.of(args[1]), told.get("KAFKA_BOOTSTRAP_SERVERS"))));
        }

        private static void write(Path file, String text) {
            try {
                Files.writeString(file, text);
            } catch (IOException unwritten) {
                throw new java.io.UncheckedIOException(unwritten);
            }
        }
    }

    @Test
    void aProgramStartsBesideBackendsOfItsOwnAndIsAskedToEnd() throws Exception {
        int port = Ports.free();
        Path ended = folder.resolve("ended");

        Rehearsal.run(rehearsal(port, Program.class.getName(), Integer.toString(port), ended.toString()), PASSWORDS);

        assertThat(ended).content().startsWith("127.0.0.1:");
        assertThat(folder.resolve("backends")).doesNotExist();
    }

    @Test
    void aProgramThatEndsBeforeItIsReadyFailsTheRehearsal() throws Exception {
        Options options = rehearsal(Ports.free(), "no.such.Program");

        assertThatThrownBy(() -> Rehearsal.run(options, PASSWORDS))
                .hasMessageContaining("ended while starting, with 1");
        assertThat(folder.resolve("backends")).doesNotExist();
    }

    private Options rehearsal(int port, String... program) {
        String[] options = {
            "rehearse",
            "--folder",
            folder.resolve("backends").toString(),
            "--database",
            "any",
            "--ready-url",
            "http://127.0.0.1:" + port + "/ready",
            "--",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path")
        };
        String[] all = java.util.Arrays.copyOf(options, options.length + program.length);
        System.arraycopy(program, 0, all, options.length, program.length);
        return Options.parse(all);
    }
}
