package dev.pinglu.local.bench;

import dev.pinglu.local.identity.Divisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A register of divisions of a province's size: 11 cities, 117 districts, 1,404 townships and some 25,000 villages, as many as
 * Shanxi has. What it takes to read and to roll up figures depends on their number and depth alone, so codes and names are made up;
 * the real ones would be megabytes of data that nothing else needs. All of it lies below the district's own code, for a token names no
 * division above a district: every record is rolled up two levels further than it would be.
 */
final class Province {
    private static final int CITIES = 11;
    private static final int DISTRICTS = 117;
    private static final int TOWNSHIPS_PER_DISTRICT = 12;
    private static final int VILLAGES_PER_TOWNSHIP = 18;

    private final List<String> lines = new ArrayList<>(List.of("code,name,level,parent"));
    private final List<String> townships = new ArrayList<>();

    Province() {
        for (int city = 0; city < CITIES; city++) {
            lines.add("%s,示例市,CITY,%s".formatted(city(city), Divisions.home()));
        }
        for (int district = 0; district < DISTRICTS; district++) {
            var code = "%s%02d".formatted(city(district % CITIES), 50 + district / CITIES);
            lines.add("%s,示例县,DISTRICT,%s".formatted(code, city(district % CITIES)));
            for (int township = 0; township < TOWNSHIPS_PER_DISTRICT; township++) {
                township(code, "%s%03d".formatted(code, 100 + township));
            }
        }
    }

    /** The real ones count from 01. */
    private static String city(int number) {
        return "14" + (50 + number);
    }

    private void township(String district, String code) {
        townships.add(code);
        lines.add("%s,示例镇,TOWNSHIP,%s".formatted(code, district));
        for (int village = 0; village < VILLAGES_PER_TOWNSHIP; village++) {
            lines.add("%s%03d,示例村,VILLAGE,%s".formatted(code, 200 + village, code));
        }
    }

    List<String> townships() {
        return List.copyOf(townships);
    }

    /** The register as a file. */
    Path writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, lines);
    }
}
