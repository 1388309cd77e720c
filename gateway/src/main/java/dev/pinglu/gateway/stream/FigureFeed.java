package dev.pinglu.gateway.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures that streams are owed beside the thread that pushes events, which do not wait for them. Streams of one division
 * that are owed the same figures get the same answers, as far as they are new to them. There is one reading at a time.
 */
final class FigureFeed {
    private static final Logger LOG = Logger.getLogger(FigureFeed.class);

    private final ChangedFigures figures;
    private final Frames frames;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var reader = new Thread(work, "live-figures");
        reader.setDaemon(true);
        return reader;
    });
    private @Nullable Reading reading;

    FigureFeed(ChangedFigures figures, Frames frames) {
        this.figures = figures;
        this.frames = frames;
    }

    /** Which figures a stream is owed, and of which division. */
    private record Owed(String division, Set<String> metrics) {}

    /** What is being read for whom. */
    private record Reading(Map<Subscriber, Owed> readers, CompletableFuture<Map<Owed, List<FigureFrame>>> read) {}

    /**
     * Sends what was read, and begins to read what is due by now; on the thread that pushes events.
     *
     * @param done called, on another thread, when something was read
     */
    void pass(Collection<Subscriber> subscribers, Runnable done) {
        if (reading != null && reading.read.isDone()) {
            var over = reading;
            reading = null;
            send(over);
        }
        if (reading == null) {
            reading = begin(subscribers, done);
        }
    }

    private @Nullable Reading begin(Collection<Subscriber> subscribers, Runnable done) {
        var readers = new HashMap<Subscriber, Owed>();
        for (var subscriber : subscribers) {
            var due = subscriber.isWritable() ? subscriber.dueMetrics() : Set.<String>of();
            if (!due.isEmpty()) {
                subscriber.readingOf(due);
                readers.put(subscriber, new Owed(subscriber.figuresOf(), due));
            }
        }
        if (readers.isEmpty()) {
            return null;
        }
        var owed = Set.copyOf(readers.values());
        var read = CompletableFuture.supplyAsync(() -> read(owed), thread);
        read.whenComplete((answers, failure) -> done.run());
        return new Reading(readers, read);
    }

    private Map<Owed, List<FigureFrame>> read(Set<Owed> owed) {
        var read = new HashMap<Owed, List<FigureFrame>>();
        for (var one : owed) {
            var answers = new ArrayList<FigureFrame>();
            figures.of(one.metrics, one.division)
                    .forEach(answer -> answers.add(new FigureFrame(answer, frames.metric(answer))));
            read.put(one, answers);
        }
        return read;
    }

    /** What could not be read or written stays owed. */
    private static void send(Reading over) {
        Map<Owed, List<FigureFrame>> read = Map.of();
        try {
            read = over.read.join();
        } catch (CompletionException failed) {
            LOG.warnf(failed, "The figures of streams could not be read and are tried again");
        }
        for (var reader : over.readers.entrySet()) {
            var subscriber = reader.getKey();
            var answers = subscriber.isWritable() ? read.get(reader.getValue()) : null;
            subscriber.send(answers == null ? List.of() : answers);
            if (answers == null) {
                subscriber.owe(reader.getValue().metrics);
            }
        }
    }

    void stop() {
        thread.shutdownNow();
    }
}
