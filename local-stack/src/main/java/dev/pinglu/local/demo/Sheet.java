package dev.pinglu.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A spreadsheet saved as CSV, with one line of headers. */
final class Sheet {
    private Sheet() {}

    /** Reads a sheet that is packed with the demo. */
    static List<Row> read(String name) {
        try (InputStream bytes = Sheet.class.getResourceAsStream("/demo/" + name)) {
            if (bytes == null) {
                throw new DemoFailure("The sheet " + name + " is missing");
            }
            return read(name, new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new DemoFailure("The sheet " + name + " cannot be read: " + unreadable.getMessage());
        }
    }

    static List<Row> read(String name, Reader content) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (CSVParser lines = format.parse(content)) {
            // The heading is line 1.
            return lines.stream()
                    .map(line -> new Row(name, line.getRecordNumber() + 1, line))
                    .toList();
        }
    }
}
