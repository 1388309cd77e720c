package dev.pinglu.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** An instant of the ledger: a date and time with the offset from UTC, such as {@code 2022-08-19T08:00:00+08:00}. */
final class Moment {
    private Moment() {}

    static Optional<Instant> parse(String text) {
        try {
            var moment = OffsetDateTime.parse(text);
            int year = moment.getYear();
            // The database keeps microseconds; what is finer would be lost between the answer and the next reading.
            return year < CalendarDate.FIRST_YEAR || year > CalendarDate.LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(moment.toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    /** Reads nothing but such a text: no numbers, and no local time whose offset would have to be guessed. */
    static final class FromJson extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        FromJson() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            var moment = parse(parser.getText());
            if (moment.isEmpty()) {
                throw context.weirdStringException("", Instant.class, "not a date and time with offset");
            }
            return moment.get();
        }
    }
}
