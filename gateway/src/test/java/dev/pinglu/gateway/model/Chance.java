package dev.pinglu.gateway.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Draws what stands in a field. */
final class Chance {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;

    Chance(Random random) {
        this.random = random;
    }

    boolean yes() {
        return random.nextBoolean();
    }

    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long fen() {
        return random.nextInt(1000) * 100L;
    }

    int year() {
        return 2021 + random.nextInt(3);
    }

    String month() {
        return "%d-%02d".formatted(year(), 1 + random.nextInt(12));
    }

    String date() {
        return "%s-%02d".formatted(month(), 1 + random.nextInt(28));
    }

    String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }

    <T> T chosen(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    static void add(ObjectNode state, String fields) {
        try {
            state.setAll((ObjectNode) JSON.readTree(fields));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(fields, wrong);
        }
    }
}
