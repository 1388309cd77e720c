package dev.pinglu.gateway.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.kit.event.Sequence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Records that are created, changed, moved and removed at random, as their services would publish them. */
final class RandomHistories {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Thirty days apart, the sixth is the last of a year. */
    private static final Instant FIRST = Instant.parse("2021-08-03T02:00:00Z");
    /** Few days, so that what happens on one day is added up often. */
    private static final int DAYS = 9;

    private static final Duration APART = Duration.ofDays(30);
    /** Each day has a morning, and a night: by the clock of the district the next day has begun, by that of the machine it has not. */
    private static final int MOMENTS = 2 * DAYS;

    private static final Duration UNTIL_NIGHT = Duration.ofHours(15);
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
    private final Chance chance;
    private final RandomProjects projects;
    private final RandomParks parks;
    private final RandomRural rural;
    private final RandomCivility civility;
    private long nextId = 1;

    RandomHistories(Random random) {
        this.random = random;
        this.chance = new Chance(random);
        this.projects = new RandomProjects(chance);
        this.parks = new RandomParks(chance);
        this.rural = new RandomRural(chance);
        this.civility = new RandomCivility(chance);
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
        var kind = chance.chosen(List.of(Kind.values()));
        var id = new UUID(random.nextLong(), random.nextLong());
        var events = new ArrayList<Event>();
        int versions = 1 + random.nextInt(6);
        int moment = random.nextInt(MOMENTS);
        for (int version = 1; version <= versions; version++) {
            var place = chance.chosen(PLACES);
            var state = state(kind, id, place);
            state.put("removed", version == versions && random.nextInt(4) == 0);
            events.add(event(kind, id, version, place, time(moment), state));
            moment = Math.min(MOMENTS - 1, moment + random.nextInt(5));
        }
        return events;
    }

    private static Instant time(int moment) {
        return FIRST.plus(APART.multipliedBy(moment / 2)).plus(UNTIL_NIGHT.multipliedBy(moment % 2));
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
        PROGRESS_REPORT("projects", "progress-report"),
        INVESTMENT_PLAN("projects", "investment-plan"),
        ISSUE("projects", "issue"),
        OBSERVATION("projects", "indicator-observation"),
        PARK("projects", "park"),
        LAND_PARCEL("projects", "land-parcel"),
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
            case PROJECT -> projects.project(state);
            case PROGRESS_REPORT -> projects.progressReport(state);
            case INVESTMENT_PLAN -> projects.investmentPlan(state);
            case ISSUE -> projects.issue(state);
            case OBSERVATION -> projects.observation(state);
            case PARK -> parks.park(state);
            case LAND_PARCEL -> parks.landParcel(state);
            case RURAL_PROJECT -> rural.project(state);
            case SOWN -> rural.sown(state);
            case TARGET -> rural.target(state);
            case SUMMARY -> rural.summary(state);
            case WORK -> civility.work(state);
            case ACTIVITY -> civility.activity(state);
        }
        return state;
    }
}
