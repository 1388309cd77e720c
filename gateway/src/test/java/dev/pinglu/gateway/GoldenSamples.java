package dev.pinglu.gateway;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the publishers show as an example of each of their events. */
public final class GoldenSamples {
    private GoldenSamples() {}

    /** The data of each example, as JSON, by type of event. */
    public static Map<String, String> byType() throws IOException {
        var samples = new TreeMap<String, String>();
        ClassPathUtils.consumeAsPaths("golden", folder -> read(folder, samples));
        return samples;
    }

    private static void read(Path folder, Map<String, String> samples) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                samples.put(file.getFileName().toString().replace(".json", ""), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
