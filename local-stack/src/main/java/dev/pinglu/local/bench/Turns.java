package dev.pinglu.local.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * What is compared takes turns, so that whatever else the machine does meets all of it; the first turn only warms up, and
 * the middle one of the others counts.
 */
final class Turns {
    private Turns() {}

    /** Gives everything one turn after the other and tells each one's median. */
    @SafeVarargs
    static double[] medians(int turns, Callable<Double>... contestants) throws Exception {
        var taken = new double[contestants.length][turns];
        for (int turn = 0; turn < turns; turn++) {
            for (int contestant = 0; contestant < contestants.length; contestant++) {
                taken[contestant][turn] = contestants[contestant].call();
            }
        }
        return Arrays.stream(taken).mapToDouble(Turns::median).toArray();
    }

    private static double median(double[] turns) {
        var warm = Arrays.copyOfRange(turns, 1, turns.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
