package dev.pinglu.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL and Kafka of one build on free ports, their data in a folder that goes with them. */
final class EmbeddedServers implements TestServers {
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Path scratch;

    private EmbeddedServers(PostgresServer postgres, KafkaBroker kafka, Path scratch) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.scratch = scratch;
    }

    /** Starts both side by side in {@code scratch}; the unpacked binaries stay in {@code binaries} for the next build. */
    static EmbeddedServers start(Path scratch, Path binaries) {
        CompletableFuture<PostgresServer> postgres = CompletableFuture.supplyAsync(() -> {
            try {
                return PostgresServer.throwaway(scratch.resolve("postgres"), binaries, Ports.free());
            } catch (IOException | InterruptedException failed) {
                throw new CompletionException(failed);
            }
        });
        CompletableFuture<KafkaBroker> kafka = CompletableFuture.supplyAsync(() -> {
            try {
                return KafkaBroker.start(scratch.resolve("kafka"), Ports.free(), Ports.free());
            } catch (IOException failed) {
                throw new CompletionException(failed);
            }
        });
        return new EmbeddedServers(postgres.join(), kafka.join(), scratch);
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("postgres", "127.0.0.1:" + postgres.port(), "kafka", kafka.address());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        postgres.close();
        kafka.close();
        Folders.delete(scratch);
    }
}
