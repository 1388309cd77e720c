package dev.pinglu.gateway.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page's words in one language. */
public final class Words {
    public static final String ZH = "zh";
    public static final String EN = "en";
    private static final Map<String, String> CHINESE = read(ZH);
    private static final Map<String, String> ENGLISH = read(EN);

    private Words() {}

    public static Map<String, String> in(String language) {
        return language.equals(EN) ? ENGLISH : CHINESE;
    }

    /** The language that is asked for; Chinese unless it is English. */
    public static String language(@Nullable String asked) {
        return EN.equals(asked) ? EN : ZH;
    }

    /** What happened, as the page says it. */
    public static String ofCause(String cause, String language) {
        return in(language).getOrDefault("cause." + cause, plain(cause));
    }

    /** An English name as words: HANDED_OVER, handed-over → handed over. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private static Map<String, String> read(String language) {
        var properties = new Properties();
        try (var stream = Words.class.getResourceAsStream("/wording/words." + language + ".properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }
}
