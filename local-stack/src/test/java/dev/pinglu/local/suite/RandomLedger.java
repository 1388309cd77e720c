package dev.pinglu.local.suite;

import dev.pinglu.local.identity.Divisions;
import dev.pinglu.local.rest.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Records of every kind that clerks side by side enter, change, move to other divisions, walk through their stages, cancel and withdraw at
 * random. Each clerk's chances follow from the seed alone; in what order the suite hears of them is the moment's.
 */
final class RandomLedger implements AutoCloseable {
    private static final int CLERKS = 4;

    private final Acknowledged acknowledged = new Acknowledged();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
    private final List<Future<Void>> clerks = new ArrayList<>();
    private final String mark;

    /** @param records that each clerk enters */
    RandomLedger(Suite suite, long seed, int records) {
        this.mark = "random-" + seed + "-";
        Api reader = suite.as("leader");
        long[] seeds = new Random(seed).longs(CLERKS).toArray();
        for (int i = 0; i < CLERKS; i++) {
            RandomClerk clerk = new RandomClerk(
                    role -> reader.as(() -> suite.token(role, Divisions.home())), acknowledged, seeds[i], i, mark);
            clerks.add(threads.submit((Callable<Void>) () -> enter(clerk, records)));
        }
    }

    private static Void enter(RandomClerk clerk, int records) {
        RandomProjects projects = new RandomProjects(clerk);
        RandomRural rural = new RandomRural(clerk);
        RandomCity city = new RandomCity(clerk);
        for (int i = 0; i < records; i++) {
            switch (clerk.below(6)) {
                case 0, 1 -> projects.enter();
                case 2 -> rural.project();
                case 3 -> rural.sownRecord();
                case 4 -> city.work();
                default -> city.activity();
            }
        }
        return null;
    }

    /**
     * How many requests were accepted so far.
     *
     * @throws java.util.concurrent.ExecutionException if a clerk could not go on
     */
    int accepted() throws Exception {
        for (Future<Void> clerk : clerks) {
            if (clerk.isDone()) {
                clerk.get();
            }
        }
        return acknowledged.requests();
    }

    /** Returns when everybody has entered all there is to be entered. */
    void finish() throws Exception {
        for (Future<Void> clerk : clerks) {
            clerk.get();
        }
    }

    /** Fails unless the ledger holds what was acknowledged. */
    void requireKept(PlainLedger plain) {
        acknowledged.requireKept(plain.records(), mark);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
