package dev.pinglu.gateway.metric;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The metric files: those of this build and those of the folder {@code pinglu.metrics.folder}, a ConfigMap for one. */
@Singleton
public class MetricFiles {
    private final List<Entry> entries = new ArrayList<>();
    private final StringBuilder source = new StringBuilder();

    @Inject
    MetricFiles(@ConfigProperty(name = "pinglu.metrics.folder") Optional<Path> folder) throws IOException {
        this("metrics", folder);
    }

    private MetricFiles(String name, Optional<Path> folder) throws IOException {
        ClassPathUtils.consumeAsPaths(name, this::readAll);
        folder.ifPresent(this::readAll);
    }

    /**
     * The entries of files that are no metrics but are written as they are.
     *
     * @param name of their folder in this build
     * @param folder of this deployment
     */
    public static List<Entry> entries(String name, Optional<Path> folder) throws IOException {
        return new MetricFiles(name, folder).entries();
    }

    /** Every metric of every file. */
    List<Entry> entries() {
        return entries;
    }

    /** The text of all files. */
    String source() {
        return source.toString();
    }

    private void readAll(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                var text = Files.readString(file);
                source.append(text);
                entries.addAll(read(file.getFileName().toString(), text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The metric files in " + folder + " cannot be read", unreadable);
        }
    }

    /** The entries of one file, a list of mappings. */
    public static List<Entry> read(String file, String text) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                return List.of();
            } else if (root instanceof SequenceNode list) {
                return list.getValue().stream()
                        .map(node -> new Entry(file, node))
                        .toList();
            }
            throw new MetricFileException(file, 1, "expected a list of metrics");
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            throw new MetricFileException(
                    file, mark == null ? 1 : mark.getLine() + 1, String.valueOf(malformed.getProblem()));
        }
    }
}
