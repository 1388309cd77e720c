package dev.pinglu.kit.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs beyond the JDK and Maven that some tests use. */
public final class Tools {
    private static final Map<String, List<String>> PROGRAMS = Map.of(
            "browser", List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
            "curl", List.of("curl"),
            "kcat", List.of("kcat"),
            "npm", List.of("npm"),
            "kubectl", List.of("kubectl"));

    private Tools() {}

    /**
     * Where the tool is installed.
     *
     * @param tool {@code browser}, {@code curl}, {@code kcat}, {@code npm} or {@code kubectl}
     * @throws IllegalArgumentException for any other name
     */
    public static Optional<Path> find(String tool) {
        List<String> programs = PROGRAMS.get(tool);
        if (programs == null) {
            throw new IllegalArgumentException("Unknown tool " + tool + "; known are " + PROGRAMS.keySet());
        }
        List<Path> folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return programs.stream()
                .flatMap(program -> folders.stream().map(folder -> folder.resolve(program)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
