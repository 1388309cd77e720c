package dev.pinglu.local.stack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes a step with several parts at once. */
final class SideBySide {
    private SideBySide() {}

    interface Step {
        void take(Part part) throws IOException, InterruptedException;
    }

    /** Fails with the first failure, after all parts have come to an end. */
    static void take(List<Part> parts, Step step) throws IOException, InterruptedException {
        if (parts.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        try {
            List<Callable<Void>> tasks = parts.stream()
                    .map(part -> (Callable<Void>) () -> {
                        step.take(part);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StackFailure failure) {
                throw failure;
            }
            throw new IOException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
