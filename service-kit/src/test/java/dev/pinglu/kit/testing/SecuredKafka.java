package dev.pinglu.kit.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.jspecify.annotations.Nullable;

/**
 * A broker that asks who somebody is and allows what docs/operations.md tells an operator to allow, for the test classes that
 * need one: every other test uses the plain broker of the build.
 */
public final class SecuredKafka implements AutoCloseable {
    private static final long START_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final int ITERATIONS = 4096;
    private static final String ADMIN_SECRET = "of-one-test-class";

    private final @Nullable Process process;
    private final String address;

    private SecuredKafka(@Nullable Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the broker with the documented ACLs and without accounts. */
    public static SecuredKafka start() throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("secured-kafka");
        Path ready = folder.resolveSibling(folder.getFileName() + ".ready");
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        Process process = launch(folder, ready, log);
        long begun = System.nanoTime();
        while (Files.notExists(ready)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() - begun > START_LIMIT_NANOS) {
                process.destroy();
                throw new IllegalStateException("The secured broker did not start:\n" + Files.readString(log));
            }
        }
        Files.deleteIfExists(log);
        var content = new Properties();
        try (Reader reader = Files.newBufferedReader(ready)) {
            content.load(reader);
        }
        var kafka = new SecuredKafka(process, content.getProperty("kafka"));
        try (var admin = kafka.admin()) {
            admin.createAcls(DocumentedAcls.all()).all().get();
        }
        return kafka;
    }

    /** The broker that somebody else has started, and will end. */
    public static SecuredKafka at(String address) {
        return new SecuredKafka(null, address);
    }

    private static Process launch(Path folder, Path ready, Path log) throws IOException {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Checkout.root()
                        .resolve("embedded-backends/target/embedded-backends.jar")
                        .toString(),
                "secured-kafka",
                "--folder",
                folder.toString(),
                "--ready",
                ready.toString(),
                "--watch",
                Long.toString(ProcessHandle.current().pid())));
        builder.environment().put("PINGLU_KAFKA_ADMIN_PASSWORD", ADMIN_SECRET);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** {@code host:port}. */
    public String address() {
        return address;
    }

    /** Creates the account, or changes its password. */
    public void setPassword(String user, String password) {
        try (var admin = admin()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, ITERATIONS), password)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As an operator does beforehand. */
    public void createTopics(String... names) {
        try (var admin = admin()) {
            admin.createTopics(List.of(names).stream()
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The settings of a client that logs in, named as Kafka names them; short patience. */
    public Map<String, Object> client(String user, String password) {
        var settings = new HashMap<String, Object>(login(user, password));
        settings.put("bootstrap.servers", address);
        settings.put("request.timeout.ms", 5_000);
        settings.put("default.api.timeout.ms", 10_000);
        return settings;
    }

    /** What an operator sets beside the address: protocol, mechanism, account. */
    public static Map<String, String> login(String user, String password) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-256",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
    }

    private Admin admin() {
        return Admin.create(client("admin", ADMIN_SECRET));
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
