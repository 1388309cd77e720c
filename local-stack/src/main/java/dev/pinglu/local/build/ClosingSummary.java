package dev.pinglu.local.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Ends {@code mvn verify}: the slowest tests, and one line about what was left out. */
public final class ClosingSummary {
    private static final int SLOWEST = 20;

    private ClosingSummary() {}

    /**
     * Prints the summary.
     *
     * @param args the root of the checkout
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        List<TestTime> times = TestTime.all(root);
        double total = times.stream().mapToDouble(TestTime::seconds).sum();
        System.out.printf(Locale.ROOT, "%n%d tests, %.0f s; the slowest:%n", times.size(), total);
        times.stream()
                .sorted(Comparator.comparingDouble(TestTime::seconds).reversed())
                .limit(SLOWEST)
                .forEach(time -> System.out.printf(Locale.ROOT, "%7.2f s  %s%n", time.seconds(), time.name()));
        System.out.println(LeftOut.line(root.resolve("target").resolve("left-out")));
    }
}
