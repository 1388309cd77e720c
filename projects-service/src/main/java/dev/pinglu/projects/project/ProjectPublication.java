package dev.pinglu.projects.project;

import dev.pinglu.kit.event.AggregateTable;
import dev.pinglu.kit.event.TopicDefinition;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the kit needs to know of projects to publish and compare them. */
final class ProjectPublication {
    private ProjectPublication() {}

    @Produces
    @Singleton
    static AggregateTable table() {
        return new AggregateTable(Project.TYPE, "project");
    }

    /** The topic to subscribe to: every stage change of every project. */
    @Produces
    @Singleton
    static TopicDefinition status() {
        return TopicDefinition.facts("project-status");
    }
}
