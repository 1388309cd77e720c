package dev.pinglu.projects.project;

import dev.pinglu.kit.event.TopicDefinition;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class StatusTopic {
    private StatusTopic() {}

    @Produces
    @Singleton
    static TopicDefinition definition() {
        return TopicDefinition.facts(ProjectEvent.STATUS_TOPIC);
    }
}
