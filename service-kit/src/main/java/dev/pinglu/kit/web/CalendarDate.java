package dev.pinglu.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date of the ledger: ten characters such as {@code 2022-10-20}, from {@value #FIRST_YEAR} to {@value #LAST_YEAR}. */
final class CalendarDate {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;
    private static final int LENGTH = 10;

    private CalendarDate() {}

    static Optional<LocalDate> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(text);
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Reads nothing but such a text: no arrays, no numbers, no instants cut short. */
    static final class FromJson extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1;

        FromJson() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            var date = parse(parser.getText());
            if (date.isEmpty()) {
                throw context.weirdStringException("", LocalDate.class, "not a date");
            }
            return date.get();
        }
    }
}
