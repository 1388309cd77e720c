package dev.pinglu.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text as people mean it: without white space around it, absent where it is blank, and without characters that cannot be
 * stored or shown (control characters except line breaks and tabs, and halves of surrogate pairs).
 */
public final class CleanText {
    private CleanText() {}

    static Optional<String> of(String raw) {
        var text = raw.strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Whether every character can be stored and shown. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c) && !isHalf(c));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Cleans every text of a request body. */
    static final class FromJson extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (text == null) {
                return null;
            }
            if (!isStorable(text)) {
                throw context.weirdStringException("", String.class, "control character");
            }
            return of(text).orElse(null);
        }
    }
}
