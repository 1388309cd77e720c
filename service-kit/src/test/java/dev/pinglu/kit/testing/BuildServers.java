package dev.pinglu.kit.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL and the Kafka of this build. The first test JVM starts them as one child process, the JVMs of later modules find them by a properties
 * file, and the process ends by itself when the build's own process does.
 *
 * @param postgres {@code host:port}
 * @param kafka {@code host:port}
 */
record BuildServers(String postgres, String kafka) {
    private static final long START_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(3);

    static BuildServers get() {
        ProcessHandle build = build();
        Path folder = Checkout.root().resolve("target").resolve("backends");
        Path ready = folder.resolve(build.pid() + ".properties");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Optional<BuildServers> running = running(ready);
                if (running.isPresent() && lock.isValid()) {
                    return running.get();
                }
                start(build, folder, ready);
                return running(ready).orElseThrow();
            }
        } catch (IOException failed) {
            throw new IllegalStateException("PostgreSQL and Kafka for the tests are not available", failed);
        }
    }

    /** The topmost Java process above this one: Maven, whose test JVMs come and go, or the IDE, or this very process. */
    private static ProcessHandle build() {
        ProcessHandle topmost = ProcessHandle.current();
        for (Optional<ProcessHandle> next = topmost.parent();
                next.isPresent();
                next = next.get().parent()) {
            String command = next.get().info().command().orElse("");
            if (command.endsWith("/java") || command.endsWith("java.exe")) {
                topmost = next.get();
            }
        }
        return topmost;
    }

    private static Optional<BuildServers> running(Path ready) throws IOException {
        if (Files.notExists(ready)) {
            return Optional.empty();
        }
        Properties content = new Properties();
        try (Reader reader = Files.newBufferedReader(ready)) {
            content.load(reader);
        }
        long started = Long.parseLong(content.getProperty("pid.started"));
        return ProcessHandle.of(Long.parseLong(content.getProperty("pid")))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(Instant::toEpochMilli)
                        .map(start -> start == started)
                        .orElse(true))
                .map(process -> new BuildServers(content.getProperty("postgres"), content.getProperty("kafka")));
    }

    private static void start(ProcessHandle build, Path folder, Path ready) throws IOException {
        Path jar = Checkout.root().resolve("embedded-backends/target/embedded-backends.jar");
        if (Files.notExists(jar)) {
            throw new IllegalStateException(
                    jar + " is missing: mvn -pl embedded-backends package -DskipTests builds it");
        }
        Files.deleteIfExists(ready);
        Path log = folder.resolve(build.pid() + ".log");
        Process child = new ProcessBuilder(command(build, folder, ready, jar))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            long begun = System.nanoTime();
            while (Files.notExists(ready)) {
                if (child.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The backends ended while starting:\n" + Files.readString(log));
                }
                if (System.nanoTime() - begun > START_LIMIT_NANOS) {
                    child.destroy();
                    throw new IllegalStateException("The backends did not start in time:\n" + Files.readString(log));
                }
            }
        } catch (InterruptedException interrupted) {
            child.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the backends started", interrupted);
        }
    }

    private static List<String> command(ProcessHandle build, Path folder, Path ready, Path jar) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "test",
                "--folder",
                folder.toString(),
                "--ready",
                ready.toString(),
                "--watch",
                Long.toString(build.pid())));
        if (System.getProperty("pinglu.test.backend", "embedded").equals("containers")) {
            command.addAll(List.of(
                    "--backend",
                    "containers",
                    "--postgres-image",
                    System.getProperty("pinglu.test.postgres-image", "postgres:18"),
                    "--kafka-image",
                    System.getProperty("pinglu.test.kafka-image", "apache/kafka:4.1.2")));
        }
        return command;
    }
}
