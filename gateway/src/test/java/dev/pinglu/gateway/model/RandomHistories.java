package dev.pinglu.gateway.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.kit.event.Sequence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Records that are created, changed, moved and removed at random, as their services would publish them. */
final class RandomHistories {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant FIRST = Instant.parse("2022-01-01T02:00:00Z");
    /** Few days, so that what happens on one day is added up often. */
    private static final int DAYS = 8;

    private static final int APART = 30;
    private static final List<String> PLACES = List.of(
            "140603",
            "140603100",
            "140603101",
            "140603205",
            "140603100001",
            "140603101L01",
            "140603991",
            "140603991001",
            "140603991002",
            "140603992");

    private final Random random;
    private long nextId = 1;

    RandomHistories(Random random) {
        this.random = random;
    }

    /** The events of as many records, those of each record in order, the records mixed; some events come again later. */
    List<Event> events(int records) {
        var histories = new ArrayList<List<Event>>();
        for (int i = 0; i < records; i++) {
            histories.add(history());
        }
        var mixed = new ArrayList<Event>();
        while (!histories.isEmpty()) {
            int chosen = random.nextInt(histories.size());
            var history = histories.get(chosen);
            mixed.add(history.remove(0));
            if (history.isEmpty()) {
                histories.remove(chosen);
            }
            if (random.nextInt(20) == 0) {
                mixed.add(mixed.get(random.nextInt(mixed.size())));
            }
        }
        return mixed;
    }

    private List<Event> history() {
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        var id = new UUID(random.nextLong(), random.nextLong());
        var events = new ArrayList<Event>();
        int versions = 1 + random.nextInt(6);
        int day = random.nextInt(DAYS);
        for (int version = 1; version <= versions; version++) {
            var place = chosen(PLACES);
            var state = state(kind, id, place);
            state.put("removed", version == versions && random.nextInt(4) == 0);
            events.add(event(kind, id, version, place, FIRST.plus((long) day * APART, ChronoUnit.DAYS), state));
            day = Math.min(DAYS, day + random.nextInt(3));
        }
        return events;
    }

    private Event event(Kind kind, UUID id, int version, String place, Instant time, ObjectNode state) {
        return new Event(
                nextId++,
                new UUID(random.nextLong(), random.nextLong()),
                kind.type,
                "/" + kind.service,
                kind.aggregate + "/" + id,
                new Sequence(1, version).toString(),
                place,
                "changed",
                time,
                state.toString(),
                state);
    }

    /** What is published. */
    enum Kind {
        PROJECT("projects", "project"),
        PARK("projects", "park"),
        OBSERVATION("projects", "indicator-observation"),
        RURAL_PROJECT("rural", "rural-project"),
        SOWN("rural", "sown-record"),
        TARGET("rural", "grain-target"),
        SUMMARY("rural", "watch-summary"),
        WORK("civility", "civility-work"),
        ACTIVITY("civility", "activity");

        private final String service;
        private final String aggregate;
        private final String type;

        Kind(String domain, String aggregate) {
            this.service = domain + "-service";
            this.aggregate = aggregate;
            this.type = "dev.pinglu." + domain + "." + aggregate + ".state.v1";
        }
    }

    private ObjectNode state(Kind kind, UUID id, String place) {
        var state = JSON.createObjectNode().put("id", id.toString()).put("divisionCode", place);
        switch (kind) {
            case PROJECT -> project(state);
            case PARK -> park(state);
            case OBSERVATION ->
                add(state, """
                        {"indicator": "%s", "period": "%s", "value": %d, "unit": "CNY_FEN", "mark": "%s"%s}""".formatted(
                                chosen(List.of("RETAIL_SALES_ABOVE_DESIGNATED_SIZE", "ANOTHER")),
                                chosen(List.of("2022", "2022-01..08", "2022Q1")),
                                random.nextInt(1_000_000),
                                chosen(List.of("PROVISIONAL", "CONFIRMED", "RESTATED")),
                                maybe(", \"yoy\": 0." + random.nextInt(100))));
            case RURAL_PROJECT -> ruralProject(state);
            case SOWN ->
                add(state, """
                        {"year": %d, "crop": "%s", "grain": %s, "stage": "%s", "sownMu": %d.5%s}""".formatted(
                                year(),
                                chosen(List.of("OATS", "BUCKWHEAT", "POTATO")),
                                random.nextBoolean(),
                                chosen(List.of("INTENT", "SOWN", "FINAL")),
                                random.nextInt(5000),
                                maybe(", \"outputTonnes\": " + random.nextInt(900) + ".25")));
            case TARGET ->
                add(
                        state,
                        "{\"year\": %d, \"areaMu\": %d, \"outputTonnes\": %d.5}"
                                .formatted(year(), random.nextInt(90_000), random.nextInt(9_000)));
            case SUMMARY ->
                add(state, """
                        {"period": "2022-0%d", "cells": [{"category": "MARGINAL"%s}, {"category": "UNSTABLE_LIFTED"%s}]%s}""".formatted(
                                1 + random.nextInt(9),
                                maybe(", \"households\": " + random.nextInt(90)),
                                maybe(", \"persons\": " + random.nextInt(90)),
                                maybe(", \"households\": " + random.nextInt(200))));
            case WORK ->
                add(
                        state,
                        "{\"year\": %d, \"category\": \"%s\", \"stage\": \"%s\", \"carriedOver\": %s}"
                                .formatted(
                                        year(),
                                        chosen(List.of("OLD_COMPOUND", "ROAD")),
                                        chosen(List.of("PLANNED", "STARTED")),
                                        random.nextBoolean()));
            case ACTIVITY ->
                add(
                        state,
                        "{\"category\": \"%s\", \"heldOn\": \"%s\", \"held\": %s, \"carriedOver\": %s}"
                                .formatted(
                                        chosen(List.of("ENVIRONMENT", "ELDERLY")),
                                        date(),
                                        random.nextBoolean(),
                                        random.nextBoolean()));
        }
        return state;
    }

    private void project(ObjectNode state) {
        add(state, """
                {"level": "%s", "sector": "%s", "stage": "%s", "overlay": "%s", "started": %s, "carriedOver": %s%s%s%s}""".formatted(
                        chosen(List.of("DISTRICT", "CITY", "PROVINCE")),
                        chosen(List.of("电力", "农业", "")),
                        chosen(List.of("PREPARATION", "CONSTRUCTION")),
                        chosen(List.of("NONE", "SUSPENDED", "CANCELLED")),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        maybe(", \"light\": \"" + chosen(List.of("GREEN", "YELLOW", "RED")) + "\""),
                        maybe(", \"actualStart\": \"" + date() + "\""),
                        maybe(", \"park\": {\"id\": \"x\", \"code\": \"silicon-park\""
                                + maybe(", \"batch\": " + (1 + random.nextInt(3))) + "}")));
        // What no schema allows and a faulty publisher may send: it is counted as not evaluated, nothing else.
        if (random.nextInt(30) == 0) {
            state.put("totalInvestmentFen", "unknown");
        } else {
            state.put("totalInvestmentFen", random.nextInt(1_000_000) * 100L);
        }
        var listings = state.putArray("listings");
        for (int year = 2021; year <= 2023; year++) {
            if (random.nextBoolean()) {
                var listing = listings.addObject()
                        .put("year", year)
                        .put("class", chosen(List.of("NEW_START", "CONTINUING", "COMPLETING")))
                        .put("admittedOn", year + "-01-15");
                if (random.nextBoolean()) {
                    listing.put("plannedStartMonth", 1 + random.nextInt(12));
                }
                if (random.nextInt(5) == 0) {
                    listing.put("exitedOn", year + "-09-01");
                }
            }
        }
    }

    private void park(ObjectNode state) {
        state.put("code", chosen(List.of("silicon-park", "coal-park")));
        var plants = state.putArray("standardPlants");
        for (int batch = 1; batch <= random.nextInt(4); batch++) {
            plants.addObject()
                    .put("batch", batch)
                    .put("plannedSqm", random.nextInt(50_000))
                    .putObject("plannedDelivery")
                    .put("year", year());
        }
    }

    private void ruralProject(ObjectNode state) {
        state.put("category", chosen(List.of("DEMONSTRATION_VILLAGE", "ECOLOGY", "ROAD")))
                .put("year", year())
                .put("stage", chosen(List.of("APPROVED", "COMPLETED")))
                .put("overlay", chosen(List.of("NONE", "NONE", "CANCELLED")));
        var funds = state.putArray("funds");
        for (var source : List.of("PROVINCE", "DISTRICT", "ENTERPRISE")) {
            if (random.nextBoolean()) {
                funds.addObject()
                        .put("source", source)
                        .put("plannedFen", random.nextInt(1000) * 100L)
                        .put("arrivedFen", random.nextInt(1000) * 100L)
                        .put("disbursedFen", random.nextInt(1000) * 100L)
                        .put("refundedFen", random.nextInt(10) * 100L);
            }
        }
    }

    private int year() {
        return 2021 + random.nextInt(3);
    }

    private String date() {
        return "%d-%02d-%02d".formatted(year(), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }

    private <T> T chosen(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static void add(ObjectNode state, String fields) {
        try {
            state.setAll((ObjectNode) JSON.readTree(fields));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(fields, wrong);
        }
    }
}
