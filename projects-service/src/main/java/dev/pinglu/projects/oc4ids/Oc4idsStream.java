package dev.pinglu.projects.oc4ids;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.projects.oc4ids.Oc4idsPackage.Head;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Iterator;

/**
 * Writes a package while its projects are read, so that it may hold any number of them. A package that breaks off is no JSON, and
 * whoever reads it notices.
 */
final class Oc4idsStream {
    private Oc4idsStream() {}

    static StreamingOutput of(ObjectMapper json, Head head, Iterator<Oc4idsProject> projects) {
        return output -> {
            var writer = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
            try (var generator = json.getFactory().createGenerator(output)) {
                generator.writeStartObject();
                for (var field : json.<ObjectNode>valueToTree(head).properties()) {
                    generator.writeFieldName(field.getKey());
                    writer.writeValue(generator, field.getValue());
                }
                generator.writeArrayFieldStart("projects");
                while (projects.hasNext()) {
                    writer.writeValue(generator, projects.next());
                }
                generator.writeEndArray();
                generator.writeEndObject();
            }
        };
    }
}
