package dev.pinglu.projects.oc4ids;

import dev.pinglu.kit.table.Row;
import dev.pinglu.kit.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sectors of OC4IDS for industries of GB/T 4754: the longest beginning of the code that the table names decides. */
final class Sectors {
    private static final String FILE = "oc4ids/sectors.csv";

    private final Map<String, String> byIndustry;

    private record Line(String industry, String sector) {
        static Line of(Row row) {
            return new Line(row.required("industry"), row.required("sector"));
        }
    }

    private Sectors(Map<String, String> byIndustry) {
        this.byIndustry = byIndustry;
    }

    /** @throws IllegalStateException if the table cannot be read */
    static Sectors read() {
        var byIndustry = new TreeMap<String, String>();
        Table.built(FILE, Line::of).forEach(line -> byIndustry.put(line.industry(), line.sector()));
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
