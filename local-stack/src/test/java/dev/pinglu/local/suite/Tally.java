package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what counts for the figures of a division and a period. */
final class Tally {
    /** The year, quarter and month of the suite's business day. */
    private static final List<String> PRESENT = List.of("2022", "2022Q4", "2022-10");

    private final List<Item> items = new ArrayList<>();

    /**
     * What counts for a figure.
     *
     * @param period a year or a month; empty for what stands in every period that is not over
     * @param keys by dimension
     */
    private record Item(String figure, String division, String period, BigDecimal value, Map<String, String> keys) {
        boolean isIn(String within, String time) {
            boolean inPeriod = period.isEmpty()
                    ? PRESENT.stream()
                            .anyMatch(present -> time.compareTo(present) >= 0 && time.length() == present.length())
                    : period.equals(time) || isMonthOf(time);
            return inPeriod && division.startsWith(within);
        }

        private boolean isMonthOf(String time) {
            return period.length() == 7 && (period.startsWith(time) || quarter().equals(time));
        }

        private String quarter() {
            int month = Integer.parseInt(period.substring(5));
            return period.substring(0, 4) + "Q" + (month + 2) / 3;
        }
    }

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
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Item item : items) {
            if (item.isIn(division, period)) {
                sums.merge(item.figure(), item.value(), BigDecimal::add);
            }
        }
        return sums;
    }

    /** The sums of one figure by the keys of a dimension. */
    Map<String, BigDecimal> keys(String figure, String division, String period, String dimension) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Item item : items) {
            String key = item.keys().get(dimension);
            if (key != null && item.figure().equals(figure) && item.isIn(division, period)) {
                sums.merge(key, item.value(), BigDecimal::add);
            }
        }
        return sums;
    }
}
