package dev.pinglu.projects.progress;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads limits: CSV with a heading, in which a line that begins with {@code #} is a remark. */
final class LimitFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    private final String place;

    /** @param place of the file, for people */
    LimitFile(String place) {
        this.place = place;
    }

    /**
     * Every line.
     *
     * @throws IllegalStateException with file and line for one that cannot be read
     */
    List<Limit> read(String text) {
        var limits = new ArrayList<Limit>();
        try (var parser = CSVParser.parse(text, FORMAT)) {
            for (var row : parser) {
                try {
                    limits.add(limit(row));
                } catch (RuntimeException wrong) {
                    throw new IllegalStateException(
                            "The limits of monthly reports are refused: %s:%d: %s"
                                    .formatted(place, parser.getCurrentLineNumber(), wrong.getMessage()),
                            wrong);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("The limits of monthly reports cannot be read: " + place, failed);
        }
        return limits;
    }

    private static Limit limit(CSVRecord row) {
        var name = Limit.Name.valueOf(row.get("name").toUpperCase(Locale.ROOT).replace('-', '_'));
        var value = new BigDecimal(row.get("value"));
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("value must be positive");
        } else if (name == Limit.Name.DUE_DAY && value.intValueExact() > LAST_DAY_OF_EVERY_MONTH) {
            throw new IllegalArgumentException("not every month has the day " + value);
        }
        return new Limit(name, LocalDate.parse(row.get("valid_from")), value);
    }
}
