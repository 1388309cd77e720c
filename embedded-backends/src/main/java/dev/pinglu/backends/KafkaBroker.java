package dev.pinglu.backends;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One Kafka node, broker and controller at once, in this process, reachable from this machine only. */
final class KafkaBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final String address;

    private KafkaBroker(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Starts on {@code data}, formatting it the first time. */
    static KafkaBroker start(Path data, int port, int controllerPort) throws IOException {
        return start(data, "127.0.0.1:" + port, settings(data.resolve("log"), port, controllerPort), List.of());
    }

    /**
     * Starts as a district's broker stands: clients log in by SCRAM-SHA-256, and whoever is not {@code admin} may do what an ACL
     * allows and nothing else. Without encryption, for it is reached over the loopback interface alone.
     */
    static KafkaBroker startSecured(Path data, int port, int controllerPort, String adminPassword) throws IOException {
        Properties settings = settings(data.resolve("log"), port, controllerPort);
        SecuredListeners.configure(settings, port, controllerPort, adminPassword);
        return start(data, "127.0.0.1:" + port, settings, SecuredListeners.formatOptions(adminPassword));
    }

    private static KafkaBroker start(Path data, String address, Properties settings, List<String> formatOptions)
            throws IOException {
        Files.createDirectories(data);
        if (Files.notExists(data.resolve("log").resolve("meta.properties"))) {
            format(data, settings, formatOptions);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, address);
    }

    String address() {
        return address;
    }

    private static Properties settings(Path log, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("log.dirs", log.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "2");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "2");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // After a kill the node waits out its former session before it serves again; nine seconds by default.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        // Defaults sized for a data centre; one node of a district needs a fraction of the heap.
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        settings.setProperty("log.cleaner.threads", "1");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        return settings;
    }

    private static void format(Path data, Properties settings, List<String> options) throws IOException {
        Path file = data.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, "what the log was formatted with");
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> args =
                new ArrayList<>(List.of("format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()));
        args.addAll(options);
        if (StorageTool.execute(args.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8))
                != 0) {
            throw new IOException("Kafka could not format " + data + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
