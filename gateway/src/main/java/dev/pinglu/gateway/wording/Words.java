package dev.pinglu.gateway.wording;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the gateway's pages in one language. */
public final class Words {
    public static final String ZH = dev.pinglu.kit.page.Words.ZH;
    public static final String EN = dev.pinglu.kit.page.Words.EN;

    private Words() {}

    public static Map<String, String> in(String language) {
        return dev.pinglu.kit.page.Words.in(language);
    }

    /** The language that is asked for; Chinese unless it is English. */
    public static String language(@Nullable String asked) {
        return dev.pinglu.kit.page.Words.language(asked);
    }

    /** What broken rules are called, for the script that shows refusals. */
    public static String rules(String language, ObjectMapper json) {
        return dev.pinglu.kit.page.Words.rules(language, json);
    }

    /** What happened, as the page says it. */
    public static String ofCause(String cause, String language) {
        return in(language).getOrDefault("cause." + cause, plain(cause));
    }

    /** An English name as words: HANDED_OVER, handed-over → handed over. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
