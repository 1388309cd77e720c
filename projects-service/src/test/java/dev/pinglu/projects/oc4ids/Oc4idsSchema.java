package dev.pinglu.projects.oc4ids;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds packages against the part of OC4IDS 0.9.5 that this ledger writes, closed and in words of its own, and against the published
 * schema where the property {@code oc4ids.schema} names a folder that has it (docs/oc4ids.md).
 */
final class Oc4idsSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUBLISHED = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/";
    private static final String[] FILES = {"project-package-schema.json", "project-schema.json"};

    private Oc4idsSchema() {}

    static void assertValid(String content) {
        var value = read(content);
        assertThat(own().validate(value))
                .as("violations of the part that is written")
                .isEmpty();
        published()
                .ifPresent(schema -> assertThat(schema.validate(value))
                        .as("violations of the published schema")
                        .isEmpty());
    }

    private static Schema own() {
        try (var file = Objects.requireNonNull(Oc4idsSchema.class.getResourceAsStream("/oc4ids/written.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Schema> published() {
        return Optional.ofNullable(System.getProperty("oc4ids.schema")).map(folder -> {
            var texts = new HashMap<String, String>();
            for (var file : FILES) {
                texts.put(PUBLISHED + file, text(Path.of(folder, file)));
            }
            return published(texts);
        });
    }

    private static Schema published(Map<String, String> texts) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4, builder -> builder.schemas(texts))
                .getSchema(SchemaLocation.of(PUBLISHED + FILES[0]));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static JsonNode read(String content) {
        try {
            return JSON.readTree(content);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
