package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Adds up what counts for the figures of a division and a period. */
final class Tally {
    /** The month of the suite's business day. */
    private static final String PRESENT = "2022-10";

    private final List<Item> items = new ArrayList<>();

    /**
     * What counts for a figure.
     *
     * @param period a year or a month; empty for what stands in every period that is not over
     * @param keys by dimension
     */
    private record Item(String figure, String division, String period, BigDecimal value, Map<String, String> keys) {}

    void addIf(boolean counts, String figure, JsonNode record, String period, Map<String, String> keys) {
        if (counts) {
            add(figure, record, period, 1, keys);
        }
    }

    void add(String figure, JsonNode record, String period, long value, Map<String, String> keys) {
        add(figure, record, period, BigDecimal.valueOf(value), keys);
    }

    /** @param record that lies in the division */
    void add(String figure, JsonNode record, String period, BigDecimal value, Map<String, String> keys) {
        items.add(new Item(figure, record.path("divisionCode").asText(), period, value, keys));
    }

    /** The sums by figure; a figure of nothing is not in it. */
    Map<String, BigDecimal> sums(String division, String period) {
        return sums(division, period, any -> true);
    }

    /** The same for one key of a dimension. */
    Map<String, BigDecimal> sums(String division, String period, String dimension, String key) {
        return sums(division, period, item -> key.equals(item.keys().get(dimension)));
    }

    private Map<String, BigDecimal> sums(String division, String period, Predicate<Item> which) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Item item : items) {
            boolean inPeriod = item.period().isEmpty() && isPresent(period)
                    || item.period().equals(period)
                    || item.period().length() > 4 && item.period().startsWith(period);
            if (inPeriod && item.division().startsWith(division) && which.test(item)) {
                sums.merge(item.figure(), item.value(), BigDecimal::add);
            }
        }
        return sums;
    }

    private static boolean isPresent(String period) {
        return period.compareTo(PRESENT.substring(0, period.length())) >= 0;
    }
}
