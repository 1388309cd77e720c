package dev.pinglu.kit.event;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where and under which names this service publishes. */
@Singleton
public class EventSettings {
    private final String service;
    private final String domain;
    private final String topicPrefix;
    private final short replication;
    private final URI publicUrl;

    EventSettings(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "pinglu.domain") String domain,
            @ConfigProperty(name = "pinglu.topic-prefix") java.util.Optional<String> topicPrefix,
            @ConfigProperty(name = "pinglu.topic-replication", defaultValue = "1") short replication,
            @ConfigProperty(name = "pinglu.public-url", defaultValue = "http://127.0.0.1:8080") URI publicUrl) {
        this.service = service;
        this.domain = domain;
        this.topicPrefix = topicPrefix.orElse("");
        this.replication = replication;
        this.publicUrl = publicUrl;
    }

    /** For example {@code projects-service}. */
    public String service() {
        return service;
    }

    /** For example {@code projects}. */
    public String domain() {
        return domain;
    }

    short replication() {
        return replication;
    }

    /** The topic's name in this deployment. */
    String topic(String name) {
        return topicPrefix + name;
    }

    String stateTopic() {
        return topic(domain + ".state");
    }

    /** One relay of this service may write at a time; Kafka fences by this name. */
    String transactionalId() {
        return topicPrefix + service + "-relay";
    }

    URI schemaOf(String type) {
        return publicUrl.resolve("/schemas/" + type + ".json");
    }
}
