package dev.pinglu.gateway.model;

import static dev.pinglu.gateway.model.Chance.add;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** States of the countryside. */
final class RandomRural {
    private final Chance chance;

    RandomRural(Chance chance) {
        this.chance = chance;
    }

    void project(ObjectNode state) {
        state.put("category", chance.chosen(List.of("DEMONSTRATION_VILLAGE", "ECOLOGY", "ROAD")))
                .put("year", chance.year())
                .put("stage", chance.chosen(List.of("APPROVED", "COMPLETED")))
                .put("overlay", chance.chosen(List.of("NONE", "NONE", "CANCELLED")));
        var funds = state.putArray("funds");
        for (var source : List.of("PROVINCE", "DISTRICT", "ENTERPRISE")) {
            if (chance.yes()) {
                funds.addObject()
                        .put("source", source)
                        .put("plannedFen", chance.fen())
                        .put("arrivedFen", chance.fen())
                        .put("disbursedFen", chance.fen())
                        .put("refundedFen", chance.below(10) * 100L);
            }
        }
    }

    void sown(ObjectNode state) {
        add(state, """
                {"year": %d, "crop": "%s", "grain": %s, "stage": "%s", "sownMu": %d.5%s}""".formatted(
                        chance.year(),
                        chance.chosen(List.of("OATS", "BUCKWHEAT", "POTATO")),
                        chance.yes(),
                        chance.chosen(List.of("INTENT", "SOWN", "FINAL")),
                        chance.below(5000),
                        chance.maybe(", \"outputTonnes\": " + chance.below(900) + ".25")));
    }

    void target(ObjectNode state) {
        add(
                state,
                "{\"year\": %d, \"areaMu\": %d, \"outputTonnes\": %d.5}"
                        .formatted(chance.year(), chance.below(90_000), chance.below(9_000)));
    }

    void summary(ObjectNode state) {
        add(state, """
                {"period": "2022-0%d", "cells": [{"category": "MARGINAL"%s}, {"category": "UNSTABLE_LIFTED"%s}]%s%s}""".formatted(
                        1 + chance.below(9),
                        chance.maybe(", \"households\": " + chance.below(90)),
                        chance.maybe(", \"persons\": " + chance.below(90)),
                        chance.maybe(", \"households\": " + chance.below(200)),
                        chance.maybe(", \"persons\": " + chance.below(600))));
    }
}
