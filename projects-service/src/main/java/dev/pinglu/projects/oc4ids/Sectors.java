package dev.pinglu.projects.oc4ids;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** The sectors of OC4IDS for industries of GB/T 4754: the longest beginning of the code that the table names decides. */
final class Sectors {
    private static final String FILE = "/oc4ids/sectors.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final Map<String, String> byIndustry;

    private Sectors(Map<String, String> byIndustry) {
        this.byIndustry = byIndustry;
    }

    /** @throws IllegalStateException if the table cannot be read */
    static Sectors read() {
        var byIndustry = new TreeMap<String, String>();
        try (var file = new InputStreamReader(
                        Objects.requireNonNull(Sectors.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8);
                var parser = CSVParser.parse(file, FORMAT)) {
            for (var row : parser) {
                byIndustry.put(row.get("industry"), row.get("sector"));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The table of sectors cannot be read", unreadable);
        }
        return new Sectors(byIndustry);
    }

    /** The sector and those above it, the widest first; none for an industry that the table does not name. */
    List<String> of(@Nullable String industryCode) {
        for (var code = industryCode == null ? "" : industryCode; !code.isEmpty(); ) {
            var sector = byIndustry.get(code);
            if (sector != null) {
                return line(sector);
            }
            code = code.substring(0, code.length() - 1);
        }
        return List.of();
    }

    private static List<String> line(String sector) {
        var line = new ArrayList<String>();
        for (int dot = sector.indexOf('.'); dot >= 0; dot = sector.indexOf('.', dot + 1)) {
            line.add(sector.substring(0, dot));
        }
        line.add(sector);
        return line;
    }
}
