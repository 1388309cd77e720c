package dev.pinglu.kit.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads the arrangement of one year: CSV with a heading, in which a line that begins with {@code #} is a remark. */
final class NoticeFile {
    private static final List<String> COLUMNS = List.of("from", "to", "kind", "name", "source");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final int year;
    private final String place;

    /** @param place of the file, for people */
    NoticeFile(int year, String place) {
        this.year = year;
        this.place = place;
    }

    /**
     * What becomes of days.
     *
     * @throws IllegalStateException with file and line if it cannot be read
     */
    Map<LocalDate, DayKind> read(String text) {
        var days = new TreeMap<LocalDate, DayKind>();
        try (var parser = CSVParser.parse(withoutByteOrderMark(text), FORMAT)) {
            if (!parser.getHeaderNames().equals(COLUMNS)) {
                throw refused(1, "the columns must be " + String.join(",", COLUMNS));
            }
            readLines(parser, days);
        } catch (IOException | IllegalArgumentException malformed) {
            throw refused(1, "the heading cannot be read");
        }
        if (days.isEmpty()) {
            throw refused(1, "the file arranges no day");
        }
        return days;
    }

    private void readLines(CSVParser parser, Map<LocalDate, DayKind> days) {
        var rows = parser.iterator();
        while (hasNext(parser, rows)) {
            var row = rows.next();
            if (row.size() != COLUMNS.size()) {
                throw refused(
                        parser.getCurrentLineNumber(), COLUMNS.size() + " cells are expected, found " + row.size());
            }
            try {
                add(NoticeLine.of(row), days);
            } catch (IllegalArgumentException wrong) {
                throw refused(parser.getCurrentLineNumber(), String.valueOf(wrong.getMessage()));
            }
        }
    }

    private boolean hasNext(CSVParser parser, java.util.Iterator<?> rows) {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException | IllegalStateException malformed) {
            throw refused(parser.getCurrentLineNumber(), "the quotation marks do not match");
        }
    }

    private void add(NoticeLine line, Map<LocalDate, DayKind> days) {
        if (!line.isOf(year)) {
            throw new IllegalArgumentException("the days lie outside " + year);
        }
        line.days().forEach(day -> {
            if (days.putIfAbsent(day, line.kind()) != null) {
                throw new IllegalArgumentException(day + " is arranged twice");
            }
        });
    }

    IllegalStateException refused(long line, String what) {
        return new IllegalStateException("The working-day calendar is refused: " + place + ":" + line + ": " + what);
    }

    /** What is wrong with a file that cannot be read as text. */
    IllegalStateException unreadable(IOException failed) {
        return refused(
                1,
                failed instanceof MalformedInputException
                        ? "the file is not written in UTF-8"
                        : "the file is missing or cannot be read");
    }

    static String nameOf(int year) {
        return year + ".csv";
    }

    static NoticeFile in(Path folder, int year) {
        return new NoticeFile(year, folder.resolve(nameOf(year)).toString());
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
