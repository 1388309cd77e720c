package dev.pinglu.gateway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.testing.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;

/**
 * The scripts of {@code src/test/npm}, for tests that carry {@code @RequiresTool("npm")}. What they need is installed once for each
 * lock file, into {@code target}, where the next run finds it.
 */
public final class NodeTools {
    private static final Path SOURCES = Path.of("src", "test", "npm");
    private static final String LOCK = "package-lock.json";

    private NodeTools() {}

    /** What a script prints about a document, which is JSON. */
    public static JsonNode run(String script, byte[] document) {
        try {
            var folder = installed();
            var file = Files.write(folder.resolve(script + ".document.json"), document);
            return new ObjectMapper()
                    .readTree(
                            output(folder, "node", script, file.toAbsolutePath().toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static synchronized Path installed() throws IOException, InterruptedException {
        var checksum = new CRC32();
        checksum.update(Files.readAllBytes(SOURCES.resolve(LOCK)));
        var folder = Files.createDirectories(Path.of("target", "npm", Long.toHexString(checksum.getValue())));
        try (var sources = Files.list(SOURCES)) {
            for (var source : sources.toList()) {
                Files.copy(source, folder.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        // What npm writes last: an installation that was interrupted does not have it.
        if (Files.notExists(folder.resolve("node_modules").resolve("." + LOCK))) {
            output(folder, Tools.find("npm").orElseThrow().toString(), "ci", "--prefer-offline");
        }
        return folder;
    }

    private static String output(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
        }
        return output;
    }
}
