package dev.pinglu.rural.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds returns of townships for tests. */
public final class WatchFixture {
    public static final List<String> TOWNSHIPS = List.of(
            "140603100",
            "140603101",
            "140603200",
            "140603201",
            "140603202",
            "140603203",
            "140603204",
            "140603205",
            "140603206",
            "140603207",
            "140603209",
            "140603210");

    private WatchFixture() {}

    public static Map<String, Object> aReturn(
            String township, String month, long unstable, long marginal, long sudden) {
        return Map.of("divisionCode", township, "month", month, "counts", counts(unstable, marginal, sudden));
    }

    /** Three persons live in every household. */
    static List<WatchCount> counts(long unstable, long marginal, long sudden) {
        return new ArrayList<>(List.of(
                new WatchCount(WatchCategory.UNSTABLE_LIFTED, unstable, 3 * unstable),
                new WatchCount(WatchCategory.MARGINAL, marginal, 3 * marginal),
                new WatchCount(WatchCategory.SUDDEN_HARDSHIP, sudden, 3 * sudden)));
    }
}
