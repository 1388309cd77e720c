package dev.pinglu.kit.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV files in UTF-8, GB18030 or with a byte order mark, parted by commas, tabs or semicolons. */
final class CsvFile {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FIRST_CHARACTERS = 4_000;

    private CsvFile() {}

    static Grid open(byte[] content) {
        var text = decode(content);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            throw unknown();
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        var lines = new ArrayList<Line>();
        try (var parser = format.parse(new StringReader(text))) {
            for (var row : parser) {
                add(lines, row);
            }
        } catch (IOException | UncheckedIOException malformed) {
            throw new UnreadableSheet("sheet.damaged", "引号不成对，无法读取");
        }
        return new Grid("", SheetFormat.CSV, lines);
    }

    private static void add(List<Line> lines, CSVRecord row) {
        if (row.size() > SheetFile.MAX_COLUMNS) {
            throw SheetFile.tooManyColumns();
        }
        var line = new Line(
                Math.toIntExact(row.getRecordNumber()),
                row.stream().map(FormulaGuard::remove).map(Cell::of).toList());
        if (!line.isBlank()) {
            lines.add(line);
        }
        if (lines.size() > SheetFile.MAX_ROWS) {
            throw SheetFile.tooManyRows();
        }
    }

    private static String decode(byte[] content) {
        var text = marked(content)
                .or(() -> strict(content, StandardCharsets.UTF_8))
                .or(() -> strict(content, GB18030))
                .orElseThrow(CsvFile::unknown);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** What Excel saves as "Unicode text" says so by its first two bytes. */
    private static Optional<String> marked(byte[] content) {
        int first = content[0] & 0xFF;
        int second = content.length > 1 ? content[1] & 0xFF : 0;
        return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF
                ? strict(content, StandardCharsets.UTF_16)
                : Optional.empty();
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static char delimiter(String text) {
        var beginning = text.substring(0, Math.min(text.length(), FIRST_CHARACTERS));
        return Stream.of(',', '\t', ';')
                .max(Comparator.comparingLong(delimiter ->
                        beginning.chars().filter(c -> c == delimiter).count()))
                .orElse(',');
    }

    private static UnreadableSheet unknown() {
        return new UnreadableSheet("sheet.format", "既不是 xlsx，也不是 UTF-8 或 GB18030 编码的 CSV");
    }
}
