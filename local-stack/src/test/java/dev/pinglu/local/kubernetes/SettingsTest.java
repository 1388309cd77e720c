package dev.pinglu.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.RequiresTool;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A variable that no service reads would be a mistake that nobody notices: each is the name of a setting. */
@RequiresTool("kubectl")
class SettingsTest {
    /** {@code `quarkus.http.host`} in the documents, {@code pinglu.public-url=} in the properties, {@code ${pinglu.…}} anywhere. */
    private static final Pattern SETTING = Pattern.compile("\\b((?:quarkus|pinglu|kafka)(?:\\.[a-z0-9-]+)+)");

    @ParameterizedTest
    @ValueSource(strings = {"local", "production", "traced", "bucket"})
    void everyVariableIsASetting(String name) throws IOException {
        var overlay = Overlay.rendered(name);
        var known = known();
        overlay.services()
                .forEach((service, pod) -> assertThat(Settings.of(overlay, pod).keySet())
                        .as(service)
                        .allSatisfy(variable -> assertThat(known).contains(variable)));
    }

    /** Names of all settings that code or documents of this suite mention, as the environment spells them. */
    private static Set<String> known() throws IOException {
        var known = new TreeSet<String>();
        try (var files = Stream.of(
                        "service-kit/src/main",
                        "projects-service/src/main",
                        "rural-service/src/main",
                        "civility-service/src/main",
                        "gateway/src/main",
                        "docs/operations.md")
                .flatMap(SettingsTest::files)) {
            for (var file : (Iterable<java.nio.file.Path>) files::iterator) {
                SETTING.matcher(Files.readString(file))
                        .results()
                        .map(setting ->
                                setting.group(1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                        .forEach(known::add);
            }
        }
        return known;
    }

    private static Stream<java.nio.file.Path> files(String below) {
        try {
            return Files.walk(Overlay.root().resolve(below))
                    .filter(file -> file.toString().matches(".*\\.(java|properties|md)"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
