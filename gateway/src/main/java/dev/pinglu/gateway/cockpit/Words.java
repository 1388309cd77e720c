package dev.pinglu.gateway.cockpit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The page's words in one language. */
final class Words {
    static final String ZH = "zh";
    static final String EN = "en";
    private static final Map<String, String> CHINESE = read(ZH);
    private static final Map<String, String> ENGLISH = read(EN);

    private Words() {}

    static Map<String, String> in(String language) {
        return language.equals(EN) ? ENGLISH : CHINESE;
    }

    private static Map<String, String> read(String language) {
        var properties = new Properties();
        try (var stream = Words.class.getResourceAsStream("/cockpit/words." + language + ".properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }
}
