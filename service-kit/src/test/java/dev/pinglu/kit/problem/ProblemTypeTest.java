package dev.pinglu.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {
    private static final Path CATALOGUE = Path.of("../docs/problems.md");

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeIsDocumentedWithItsStatus(ProblemType type) throws IOException {
        assertThat(Files.readString(CATALOGUE))
                .contains("| `" + type.slug() + "` | " + type.status().getStatusCode() + " |");
    }

    @Test
    void theCatalogueNamesNoOtherType() throws IOException {
        // When
        var rows = Files.readAllLines(CATALOGUE).stream().filter(line -> line.matches("\\| `[^`]+` \\| \\d{3} .*"));
        // Then
        assertThat(rows).hasSize(ProblemType.values().length);
    }
}
