package dev.pinglu.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Runs one thing from several clients at once, for a time. */
final class Load {
    static final int CLIENTS = 8;
    private static final int FEW = 2;

    private Load() {}

    /** A client with what it holds open; made once, used often. */
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** How often per second all clients together got it done. */
    static double perSecond(Callable<Client> clients, Duration warmUp, Duration measured) throws Exception {
        run(CLIENTS, clients, warmUp);
        return run(CLIENTS, clients, measured) / (measured.toNanos() / 1e9);
    }

    /** Lets few clients do it for a time: the compiler of a JVM gets nowhere while all cores are busy serving. */
    static void warmUp(Callable<Client> clients, Duration time) throws Exception {
        run(FEW, clients, time);
    }

    /** How long it takes each time, in order of length, while few clients do it one time after the other. */
    static double[] millis(Callable<Client> clients, Duration warmUp, Duration measured) throws Exception {
        run(FEW, clients, warmUp);
        var taken = Collections.synchronizedList(new ArrayList<Double>());
        sideBySide(FEW, () -> {
            try (var client = clients.call()) {
                for (long end = System.nanoTime() + measured.toNanos(); System.nanoTime() < end; ) {
                    long begun = System.nanoTime();
                    client.once();
                    taken.add((System.nanoTime() - begun) / 1e6);
                }
            }
            return 0L;
        });
        return taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Does it at a steady pace, whatever it takes; the clients take turns, or all would come at the same moment. */
    static void paced(Callable<Client> clients, int perSecond, Duration time) throws Exception {
        long pause = Duration.ofSeconds(1).toNanos() / perSecond;
        long interval = pause * CLIENTS;
        var turn = new AtomicInteger();
        sideBySide(CLIENTS, () -> {
            try (var client = clients.call()) {
                long begin = System.nanoTime() + turn.getAndIncrement() * pause;
                for (long next = begin, end = begin + time.toNanos(); next < end; next += interval) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    client.once();
                }
            }
            return 0L;
        });
    }

    private static long run(int count, Callable<Client> clients, Duration time) throws Exception {
        return sideBySide(count, () -> {
            long done = 0;
            try (var client = clients.call()) {
                for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; done++) {
                    client.once();
                }
            }
            return done;
        });
    }

    private static long sideBySide(int count, Callable<Long> task) throws Exception {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < count; i++) {
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
