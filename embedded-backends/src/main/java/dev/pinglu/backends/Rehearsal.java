package dev.pinglu.backends;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One start and one end of a program beside backends that live as long as it does, so that a JVM can learn what a whole
 * start needs.
 */
final class Rehearsal {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    /** A JVM that writes down what it has learnt takes its time to end. */
    private static final Duration END_LIMIT = Duration.ofMinutes(5);

    private final URI ready;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Rehearsal(URI ready) {
        this.ready = ready;
    }

    /**
     * Runs the command that follows the options, with the address of its database and of Kafka in its environment.
     *
     * @throws IOException when the command ends before {@code --ready-url} answers, or does not end
     */
    static void run(Options options, Map<String, String> environment) throws Exception {
        Path folder = options.path("folder");
        String database = options.text("database");
        String superuser = Databases.required(environment, Databases.SUPERUSER_PASSWORD);
        try (PostgresServer postgres = PostgresServer.kept(
                        folder.resolve("postgres"), folder.resolve("binaries"), Ports.free(), superuser);
                KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"), Ports.free(), Ports.free())) {
            new Databases(postgres, environment).createMissing(List.of(database));
            ProcessBuilder program = new ProcessBuilder(options.rest()).inheritIO();
            program.environment()
                    .put(
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database);
            program.environment().put("QUARKUS_DATASOURCE_USERNAME", database);
            program.environment().put("KAFKA_BOOTSTRAP_SERVERS", kafka.address());
            new Rehearsal(URI.create(options.text("ready-url"))).run(program.start());
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(Process program) throws IOException, InterruptedException {
        try {
            long begun = System.nanoTime();
            while (!isReady()) {
                if (program.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IOException("The program ended while starting, with " + program.exitValue());
                }
                if (System.nanoTime() - begun > START_LIMIT.toNanos()) {
                    throw new IOException("The program is not ready after " + START_LIMIT.toSeconds() + " s");
                }
            }
            program.destroy();
            if (!program.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("The program does not end");
            }
        } finally {
            program.destroyForcibly();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest ask =
                    HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return http.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
