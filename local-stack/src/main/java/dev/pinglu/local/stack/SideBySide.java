package dev.pinglu.local.stack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at once. */
final class SideBySide {
    private SideBySide() {}

    /** What is done with a part. */
    interface Step {
        void take(Part part) throws IOException, InterruptedException;
    }

    /** One of the things that are done. */
    interface Task {
        void run() throws IOException, InterruptedException;
    }

    /** Takes a step with several parts; fails with the first failure, after all have come to an end. */
    static void take(List<Part> parts, Step step) throws IOException, InterruptedException {
        run(parts.stream().map(part -> (Task) () -> step.take(part)).toList());
    }

    /** Fails with the first failure, after all tasks have come to an end. */
    static void run(List<Task> tasks) throws IOException, InterruptedException {
        if (tasks.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Callable<Void>> calls = tasks.stream()
                    .map(task -> (Callable<Void>) () -> {
                        task.run();
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(calls)) {
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
