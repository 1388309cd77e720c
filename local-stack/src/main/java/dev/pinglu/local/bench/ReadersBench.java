package dev.pinglu.local.bench;

import dev.pinglu.local.identity.Divisions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How long 200 readers of the stream wait for the same writes, each of which everybody has to hear. */
final class ReadersBench {
    /** As many as one account may have open. */
    private static final int OF_AN_ACCOUNT = 20;

    private static final List<String> OF_THE_DISTRICT = List.of(
            "leader", "projects-clerk", "rural-clerk", "civility-clerk", "data-officer", "auditor", "subscriber");
    private static final List<String> OF_THE_TOWNSHIP = List.of("leader", "projects-clerk", "township-clerk");
    private static final int PER_SECOND = 10;
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    private final BenchStack stack;

    ReadersBench(BenchStack stack) {
        this.stack = stack;
    }

    BenchRow run() throws Exception {
        var readers = new ArrayList<StreamReader>();
        try (var projects = stack.connect("projects")) {
            for (int reader = 0; reader < OF_AN_ACCOUNT; reader++) {
                for (var role : OF_THE_DISTRICT) {
                    readers.add(stack.stream(role, Divisions.home()));
                }
                for (var role : OF_THE_TOWNSHIP) {
                    readers.add(stack.stream(role, WriteBench.TOWNSHIP));
                }
            }
            Load.paced(() -> new WriteBench.Registering(stack.projects()), PER_SECOND, SETTLING);
            var since = Commits.now(projects);
            Load.paced(() -> new WriteBench.Registering(stack.projects()), PER_SECOND, MEASURED);
            var committed = Commits.ofProjects(projects, since);
            awaitAll(readers, committed);
            return row(committed, readers);
        } finally {
            readers.forEach(StreamReader::close);
        }
    }

    private static void awaitAll(List<StreamReader> readers, Map<String, Double> committed) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && !readers.stream()
                        .allMatch(reader -> reader.arrived().keySet().containsAll(committed.keySet()))) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static BenchRow row(Map<String, Double> committed, List<StreamReader> readers) {
        var millis = readers.stream()
                .map(StreamReader::arrived)
                .flatMapToDouble(arrived -> committed.entrySet().stream()
                        .mapToDouble(
                                write -> (arrived.getOrDefault(write.getKey(), Double.NaN) - write.getValue()) * 1000)
                        .filter(waited -> !Double.isNaN(waited)))
                .sorted()
                .toArray();
        int wanted = committed.size() * readers.size();
        return new BenchRow(
                "commit to %d streams".formatted(readers.size()),
                String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, p99 %.1f ms",
                        millis[millis.length / 2],
                        millis[millis.length * 99 / 100]),
                String.format(Locale.ROOT, "%,d writes at %d/s", committed.size(), PER_SECOND),
                String.format(Locale.ROOT, "%,d of %,d heard, promised all", millis.length, wanted),
                millis.length == wanted);
    }
}
