package dev.pinglu.local.bench;

import dev.pinglu.local.identity.Divisions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The gateway of a whole province with ever longer logs: how fast it builds its model from them, in how much memory, and whether reads
 * notice.
 */
final class SizeBench {
    private static final double REBUILT_PER_SECOND = 15_000;
    private static final double SLOWER = 1.3;
    private static final Duration COMPILING = Duration.ofSeconds(10);
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(6);

    private final BenchStack stack;
    private final Province province;
    private final List<Long> sizes;
    private final Map<String, Double> ofTheSmallest = new LinkedHashMap<>();

    SizeBench(BenchStack stack, Province province, List<Long> sizes) {
        this.stack = stack;
        this.province = province;
        this.sizes = sizes;
    }

    /**
     * Measures one size after the other.
     *
     * @param printed is told each row as soon as it is known
     * @return whether every promise is kept
     */
    boolean run(Predicate<BenchRow> printed) throws Exception {
        boolean kept = true;
        try (var gateway = stack.connect("gateway")) {
            var log = new BulkLog(gateway, province.townships());
            for (long size : sizes) {
                log.growTo(size);
                if (ofTheSmallest.isEmpty()) {
                    warmUp();
                }
                kept &= printed.test(rebuild(log, size));
                for (var read : reads().entrySet()) {
                    kept &= printed.test(read(read.getKey(), read.getValue(), size));
                }
            }
        }
        return kept;
    }

    /** The compiler of the gateway's virtual machine needs to have seen everything before. */
    private void warmUp() throws Exception {
        stack.rebuild();
        for (var path : reads().values()) {
            Load.warmUp(() -> new Reading(stack.gateway(), path), COMPILING);
        }
    }

    private Map<String, String> reads() {
        var township = province.townships().get(province.townships().size() / 2);
        var reads = new LinkedHashMap<String, String>();
        reads.put("overview", "/api/overview?division=" + Divisions.home());
        reads.put(
                "values",
                "/api/metrics/projects.start-rate/values?period=2022&by=level&children=true&division="
                        + Divisions.home());
        reads.put(
                "values as of", "/api/metrics/projects.listed/values?period=2022&asOf=2022-06-30&division=" + township);
        reads.put("events", "/api/events?limit=20&division=" + Divisions.home());
        reads.put("events of a township", "/api/events?limit=20&division=" + township);
        return reads;
    }

    private BenchRow rebuild(BulkLog log, long size) throws Exception {
        var bare = log.readBare();
        var report = stack.rebuild();
        // The model that was there is of the same log for the smallest size alone.
        boolean right = size > sizes.get(0) || report.path("equal").asBoolean();
        var pace =
                report.path("events").asLong() * 1000.0 / report.path("millis").asLong();
        return new BenchRow(
                String.format(Locale.ROOT, "rebuild of %,d", size),
                String.format(Locale.ROOT, "%,.0f events/s, %d MB", pace, stack.megabytes("gateway")),
                String.format(Locale.ROOT, "%,.0f events/s read and no more", bare),
                String.format(Locale.ROOT, "promised %,.0f", REBUILT_PER_SECOND),
                pace >= REBUILT_PER_SECOND && right);
    }

    private BenchRow read(String what, String path, long size) throws Exception {
        var millis = Load.millis(() -> new Reading(stack.gateway(), path), SETTLING, MEASURED);
        var p50 = millis[millis.length / 2];
        var p99 = millis[millis.length * 99 / 100];
        var first = ofTheSmallest.computeIfAbsent(what, none -> p50);
        return new BenchRow(
                String.format(Locale.ROOT, "%s at %,d", what, size),
                String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", p50, p99),
                String.format(Locale.ROOT, "p50 %.2f ms at %,d", first, sizes.get(0)),
                String.format(Locale.ROOT, "%.2f times, promised %.2f", p50 / first, SLOWER),
                p50 <= SLOWER * first);
    }
}
