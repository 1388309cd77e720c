package dev.pinglu.gateway.developers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.contract.Channels;
import dev.pinglu.gateway.contract.Channels.Channel;
import dev.pinglu.gateway.schema.EventSchemas;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A type of events as the page shows it.
 *
 * @param title in Chinese
 * @param description in English
 * @param topics that carry it
 * @param state whether its events are whole states; otherwise they tell what has happened
 * @param sample the data of an example
 */
@TemplateData
record EventKind(String type, String title, String description, List<String> topics, boolean state, String sample) {

    static List<EventKind> all(EventSchemas schemas, Channels channels) {
        return schemas.types().stream()
                .map(type -> {
                    var schema = schemas.find(type).orElseThrow();
                    return new EventKind(
                            type,
                            schema.path("title").asText(),
                            schema.path("description").asText(),
                            channels.all().stream()
                                    .filter(channel -> channel.types().contains(type))
                                    .map(Channel::address)
                                    .toList(),
                            EventSchemas.isState(type),
                            schemas.sample(type).map(JsonNode::toPrettyString).orElse(""));
                })
                .toList();
    }
}
