package dev.pinglu.backends;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;

/**
 * Tells whoever started this process that it is ready, and where its servers listen: a properties file that appears whole, names the process by
 * {@code pid} and {@code pid.started} (epoch milliseconds, so that a recycled pid is not mistaken for this process) and goes with it.
 */
final class ReadyFile {
    private final Path file;

    ReadyFile(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
    }

    void write(Map<String, String> addresses) throws IOException {
        Properties content = new Properties();
        content.putAll(addresses);
        ProcessHandle self = ProcessHandle.current();
        content.setProperty("pid", Long.toString(self.pid()));
        content.setProperty(
                "pid.started",
                Long.toString(
                        self.info().startInstant().map(Instant::toEpochMilli).orElse(0L)));
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            content.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
