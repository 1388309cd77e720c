package dev.pinglu.kit.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/access.csv} against the OpenAPI documents of all modules, and the table of {@code docs/security.md} made from both. */
class AccessDocumentTest {
    private static final List<String> MODULES =
            List.of("projects-service", "rural-service", "civility-service", "gateway");
    private static final String BEGIN = "<!-- written by the build from access.csv -->\n";
    private static final String END = "<!-- end of what the build writes -->\n";
    private static final Pattern PATH = Pattern.compile("  (/\\S*):");
    private static final Pattern METHOD = Pattern.compile("    (get|put|post|delete|patch):");
    private static final Pattern OPERATION = Pattern.compile("      operationId: (\\S+)");

    /** Where an operation is found. */
    private record Place(String module, String method, String path) {}

    @Test
    void everyOperationIsInTheTableAndNoOtherIs() throws IOException {
        // Given
        var table = AccessTable.read();
        // When
        var documented = new TreeSet<>(places().keySet());
        // Then
        assertThat(new TreeSet<>(table.operations())).isEqualTo(documented);
    }

    @Test
    void theTableOfTheSecurityDocumentSaysWhatTheFileSays() throws IOException {
        // Given
        var file = Checkout.root().resolve("docs").resolve("security.md");
        var text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        // When
        var fresh = text.substring(0, begin) + "\n" + tables() + text.substring(end);
        // Then
        if (!fresh.equals(text)) {
            Files.writeString(file, fresh);
            fail("docs/security.md was stale and has been written anew; look at the difference and commit it");
        }
    }

    private static String tables() throws IOException {
        var table = AccessTable.read();
        var byModule = new TreeMap<String, List<String>>();
        places().forEach((operation, place) -> byModule.computeIfAbsent(place.module(), first -> new ArrayList<>())
                .add("| `" + operation + "` | `" + place.method() + " " + place.path() + "` | "
                        + roles(table, operation) + " | " + outside(table, operation) + " |"));
        return byModule.entrySet().stream()
                .map(module -> "### " + module.getKey()
                        + "\n\n| operation | | roles | outside the division |\n|---|---|---|---|\n"
                        + String.join("\n", module.getValue()) + "\n\n")
                .collect(joining());
    }

    private static String roles(AccessTable table, String operation) {
        return table.isOpen(operation) ? "anyone" : String.join(", ", table.rolesOf(operation));
    }

    private static String outside(AccessTable table, String operation) {
        var asked = table.isOpen(operation) ? List.of(AccessTable.ANYONE) : table.rolesOf(operation);
        return asked.stream()
                .map(role -> switch (table.of(operation, role).outside()) {
                    case ALLOWED -> "the same";
                    case REFUSED -> "403";
                    case ABSENT -> "404";
                    case UNKNOWN -> "422";
                })
                .distinct()
                .collect(joining(" or "));
    }

    private static Map<String, Place> places() throws IOException {
        var places = new TreeMap<String, Place>();
        for (var module : MODULES) {
            var path = "";
            var method = "";
            for (var line : Files.readAllLines(openApi(module))) {
                var newPath = PATH.matcher(line);
                var newMethod = METHOD.matcher(line);
                var operation = OPERATION.matcher(line);
                if (newPath.matches()) {
                    path = newPath.group(1);
                } else if (newMethod.matches()) {
                    method = newMethod.group(1).toUpperCase(java.util.Locale.ROOT);
                } else if (operation.matches()) {
                    var twice = places.put(operation.group(1), new Place(module, method, path));
                    assertThat(twice)
                            .as("the other operation called " + operation.group(1))
                            .isNull();
                }
            }
        }
        return places;
    }

    private static Path openApi(String module) {
        return Checkout.root().resolve(module).resolve("openapi.yaml");
    }
}
