package dev.pinglu.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of pages in one language: those of all services, and over them the service's own. */
public final class Words {
    public static final String ZH = "zh";
    public static final String EN = "en";
    private static final String RULES = "rule.";
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

    /** What is written in both languages, in the one that is asked for. */
    public static String in(@Nullable String asked, String chinese, String english) {
        return language(asked).equals(EN) ? english : chinese;
    }

    /** What broken rules are called, for the script that shows refusals. */
    public static String rules(String language, ObjectMapper json) {
        var rules = new TreeMap<String, String>();
        in(language).forEach((name, text) -> {
            if (name.startsWith(RULES)) {
                rules.put(name.substring(RULES.length()), text);
            }
        });
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> read(String language) {
        var properties = new Properties();
        load(properties, "/wording/kit." + language + ".properties");
        load(properties, "/wording/words." + language + ".properties");
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }

    /** A service without pages has no words of its own. */
    private static void load(Properties properties, String file) {
        try (InputStream stream = Words.class.getResourceAsStream(file)) {
            if (stream != null) {
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
