package dev.pinglu.kit.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code docs/access.csv} against the OpenAPI documents of all modules, and the table of {@code docs/security.md} made from both. */
class AccessDocumentTest {
    private static final List<String> MODULES =
            List.of("projects-service", "rural-service", "civility-service", "gateway");
    private static final String BEGIN = "<!-- written by the build from access.csv -->\n";
    private static final String END = "<!-- end of what the build writes -->\n";
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Where an operation is found, and which roles its document says it is open to; none for anyone. */
    private record Place(String module, String method, String path, Set<String> roles) {}

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
    void theDocumentsNameTheRolesOfTheTable() throws IOException {
        // Given
        var table = AccessTable.read();
        // When
        var documented = places();
        // Then
        assertThat(documented)
                .allSatisfy((operation, place) -> assertThat(place.roles())
                        .as(operation)
                        .containsExactlyInAnyOrderElementsOf(table.askersOf(operation)));
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
            var paths = YAML.readTree(Files.newBufferedReader(openApi(module))).path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        var operation = method.getValue();
                        var id = operation.path("operationId").asText();
                        var twice = places.put(
                                id,
                                new Place(
                                        module,
                                        method.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        roles(operation)));
                        assertThat(twice).as("the other operation called " + id).isNull();
                    }));
        }
        return places;
    }

    private static Set<String> roles(JsonNode operation) {
        var roles = new TreeSet<String>();
        operation.findValues("bearer").forEach(named -> named.forEach(role -> roles.add(role.asText())));
        return roles;
    }

    private static Path openApi(String module) {
        return Checkout.root().resolve(module).resolve("openapi.yaml");
    }
}
