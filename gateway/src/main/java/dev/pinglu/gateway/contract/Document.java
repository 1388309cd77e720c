package dev.pinglu.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A document as it is served.
 *
 * @param json for programs and browsers
 * @param yaml for people at a terminal
 */
record Document(byte[] json, byte[] yaml) {
    private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    static Document of(JsonNode tree) {
        try {
            return new Document(
                    JSON.writeValueAsBytes(tree), YAML.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A document of the contracts cannot be written", unwritable);
        }
    }

    /** A document of this build, by its path on the class path. */
    static ObjectNode read(String path) {
        var loader = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
        try (var stream = Objects.requireNonNull(loader.getResourceAsStream(path), path)) {
            return (ObjectNode) YAML.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }
}
