package dev.pinglu.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Runs one thing from several clients at once, for a time. */
final class Load {
    static final int CLIENTS = 8;
    private static final double NOTABLY = 1.05;

    private Load() {}

    /** A client with what it holds open; made once, used often. */
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** How often per second all clients together got it done. */
    static double perSecond(Callable<Client> clients, Duration warmUp, Duration measured) throws Exception {
        run(clients, warmUp);
        return run(clients, measured) / (measured.toNanos() / 1e9);
    }

    /**
     * The pace once it no longer rises: a JVM compiles what is used, and on two cores that takes minutes.
     *
     * @param window how long one look takes
     * @param fewest looks before the pace may be taken for steady; a busy machine makes single ones look worse
     * @param most looks there are
     * @return the mean of the last two looks; none of the last three was notably better than the best before
     */
    static double steadyPerSecond(Callable<Client> clients, Duration window, int fewest, int most) throws Exception {
        double best = 0;
        double before = 0;
        int level = 0;
        double last = 0;
        for (int look = 0; look < most && (look < fewest || level < 3); look++) {
            before = last;
            last = run(clients, window) / (window.toNanos() / 1e9);
            level = last > best * NOTABLY ? 0 : level + 1;
            best = Math.max(best, last);
        }
        return (before + last) / 2;
    }

    /** Does it at a steady pace, whatever it takes. */
    static void paced(Callable<Client> clients, int perSecond, Duration time) throws Exception {
        var interval = Duration.ofSeconds(1).toNanos() * CLIENTS / perSecond;
        sideBySide(() -> {
            try (var client = clients.call()) {
                long end = System.nanoTime() + time.toNanos();
                for (long next = System.nanoTime(); next < end; next += interval) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    client.once();
                }
            }
            return 0L;
        });
    }

    private static long run(Callable<Client> clients, Duration time) throws Exception {
        return sideBySide(() -> {
            long done = 0;
            try (var client = clients.call()) {
                for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; done++) {
                    client.once();
                }
            }
            return done;
        });
    }

    private static long sideBySide(Callable<Long> task) throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(threads.submit(task));
            }
            long total = 0;
            for (var one : running) {
                total += one.get();
            }
            return total;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            threads.shutdownNow();
        }
    }
}
