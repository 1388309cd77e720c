package dev.pinglu.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.ingest.IngestSettings;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.event.TopicDefinition;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which events travel on which topic of this deployment. */
@Singleton
public class Channels {
    private static final String STATE = ".state";
    /** The domain of what every service says of itself. */
    private static final String SERVICES = "service";

    private final List<Channel> all;

    Channels(
            EventSchemas schemas,
            IngestSettings settings,
            @ConfigProperty(name = "pinglu.topic.prefix") Optional<String> prefix) {
        var channels = new ArrayList<Channel>();
        for (var topic : settings.topics()) {
            var types = schemas.types().stream()
                    .filter(type -> isOn(topic, type, schemas.find(type).orElseThrow()))
                    .toList();
            channels.add(new Channel(topic, prefix.orElse("") + topic, types));
        }
        all = List.copyOf(channels);
    }

    /**
     * One topic.
     *
     * @param name without the deployment's prefix
     * @param address its name on Kafka
     * @param types of the events it carries
     */
    @TemplateData
    public record Channel(String name, String address, List<String> types) {
        /** Whether it holds the last state of each record; otherwise what has happened. */
        public boolean holdsStates() {
            return name.endsWith(STATE);
        }

        /** How many days its records are kept; one that holds states keeps the last of each. */
        public long daysKept() {
            return Duration.ofMillis(
                            Long.parseLong(definition().settings().getOrDefault(TopicConfig.RETENTION_MS_CONFIG, "0")))
                    .toDays();
        }

        /** How its owner creates it. */
        TopicDefinition definition() {
            return holdsStates() ? TopicDefinition.states(name) : TopicDefinition.facts(name);
        }
    }

    public List<Channel> all() {
        return all;
    }

    /**
     * A fact's schema names its topic; each domain has one for the rest; what every service says of itself is on all of these. An
     * event of the gateway's own is on none: it stands in the log and goes out from there.
     */
    private static boolean isOn(String topic, String type, JsonNode schema) {
        var named = schema.path("x-topic").asText("");
        if (!named.isEmpty()) {
            return topic.equals(named);
        }
        var domain = EventSchemas.domainOf(type);
        return domain.equals(SERVICES) ? topic.endsWith(STATE) : topic.equals(domain + STATE);
    }
}
