package dev.pinglu.local.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a committed write takes until the gateway's figures have it, at 200 writes a second: from the commit in the
 * service's database to the commit in the gateway's, both by the clock of the one PostgreSQL server.
 */
final class VisibleBench {
    private static final int PER_SECOND = 200;
    /** The services have just started; at full pace their compilers would get nowhere. */
    private static final int WARM_UP_PER_SECOND = 100;

    /** Until then the compilers take a quarter of a core, and do so once in the life of a process. */
    private static final Duration WARM_UP = Duration.ofSeconds(180);

    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final double P50_MILLIS = 20;
    private static final double P99_MILLIS = 80;
    private static final double STREAM_P99_MILLIS = 100;
    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    private final BenchStack stack;

    VisibleBench(BenchStack stack) {
        this.stack = stack;
    }

    /** The figures, and at the same time what a reader of the stream hears. */
    List<BenchRow> run() throws Exception {
        Load.paced(() -> new WriteBench.Registering(stack.projects()), WARM_UP_PER_SECOND, WARM_UP);
        Load.paced(() -> new WriteBench.Registering(stack.projects()), PER_SECOND, SETTLING);
        try (var projects = stack.connect("projects");
                var gateway = stack.connect("gateway");
                var reader = stack.stream()) {
            var since = Commits.now(projects);
            Load.paced(() -> new WriteBench.Registering(stack.projects()), PER_SECOND, MEASURED);
            var committed = Commits.ofProjects(projects, since);
            Map<String, Double> visible = Map.of();
            while (!visible.keySet().containsAll(committed.keySet())) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
                visible = Commits.ofEvents(gateway, since);
            }
            while (!reader.arrived().keySet().containsAll(committed.keySet())) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            return List.of(
                    row("commit to visible", millis(committed, visible), P50_MILLIS, P99_MILLIS),
                    row("commit to stream", millis(committed, reader.arrived()), STREAM_P99_MILLIS, STREAM_P99_MILLIS));
        }
    }

    private static double[] millis(Map<String, Double> committed, Map<String, Double> visible) {
        var millis = new double[committed.size()];
        int next = 0;
        for (var entry : committed.entrySet()) {
            millis[next++] = (visible.getOrDefault(entry.getKey(), Double.NaN) - entry.getValue()) * 1000;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static BenchRow row(String what, double[] millis, double promisedP50, double promisedP99) {
        var p50 = millis[millis.length / 2];
        var p99 = millis[millis.length * 99 / 100];
        return new BenchRow(
                what,
                String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", p50, p99),
                String.format(Locale.ROOT, "%,d writes at %d/s", millis.length, PER_SECOND),
                String.format(Locale.ROOT, "promised p50 %.0f, p99 %.0f ms", promisedP50, promisedP99),
                p50 <= promisedP50 && p99 <= promisedP99);
    }
}
