package dev.pinglu.gateway.model;

import static dev.pinglu.gateway.model.Chance.add;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** States of the civilised city. */
final class RandomCivility {
    private final Chance chance;

    RandomCivility(Chance chance) {
        this.chance = chance;
    }

    void work(ObjectNode state) {
        add(
                state,
                "{\"year\": %d, \"category\": \"%s\", \"stage\": \"%s\", \"carriedOver\": %s}"
                        .formatted(
                                chance.year(),
                                chance.chosen(List.of("OLD_COMPOUND", "ROAD")),
                                chance.chosen(List.of("PLANNED", "STARTED")),
                                chance.yes()));
    }

    void activity(ObjectNode state) {
        add(
                state,
                "{\"category\": \"%s\", \"heldOn\": \"%s\", \"held\": %s, \"carriedOver\": %s}"
                        .formatted(
                                chance.chosen(List.of("ENVIRONMENT", "ELDERLY")),
                                chance.date(),
                                chance.yes(),
                                chance.yes()));
    }
}
