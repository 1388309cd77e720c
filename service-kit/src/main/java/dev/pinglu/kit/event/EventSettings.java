package dev.pinglu.kit.event;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where and under which names this service publishes. */
@Singleton
public class EventSettings {
    private final String service;
    private final String domain;
    private final TopicSettings topics;
    private final URI publicUrl;

    EventSettings(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "pinglu.domain") String domain,
            TopicSettings topics,
            @ConfigProperty(name = "pinglu.public-url") URI publicUrl) {
        this.service = service;
        this.domain = domain;
        this.topics = topics;
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

    /** Empty leaves it to the cluster. */
    Optional<Short> replication() {
        return topics.replication();
    }

    /** The topic's name in this deployment. */
    String topic(String name) {
        return topics.prefix().orElse("") + name;
    }

    String stateTopic() {
        return topic(domain + ".state");
    }

    /** One relay of this service may write at a time; Kafka fences by this name. */
    String transactionalId() {
        return topic(service + "-relay");
    }

    URI schemaOf(String type) {
        return publicUrl.resolve("/schemas/" + type + ".json");
    }
}
