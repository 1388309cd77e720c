package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.EventHistory;
import dev.pinglu.gateway.event.EventHistory.Filter;
import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.gateway.ingest.Applied;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Pushes the log's new events to all streams from one thread. In the process that ingests it is woken by each commit; in
 * the others it looks every {@value #POLL_MILLIS} ms, and only while somebody listens.
 */
@ApplicationScoped
class LiveFeed {
    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final long POLL_MILLIS = 200;
    private static final long ALIVE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final int CHUNK = 200;
    private static final long MOST_REPLAYED = 10_000;

    private final EventHistory history;
    private final ChangedFigures figures;
    private final Frames frames;
    private final long patienceNanos;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Queue<Subscriber> subscribers = new ConcurrentLinkedQueue<>();

    private volatile boolean stopped;
    private @Nullable Thread thread;
    private long head;
    private long aliveAt = System.nanoTime();

    LiveFeed(EventHistory history, ChangedFigures figures, Frames frames, StreamSettings settings) {
        this.history = history;
        this.figures = figures;
        this.frames = frames;
        this.patienceNanos = settings.patience().toNanos();
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::run, "live-feed");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        subscribers.forEach(Subscriber::cutOff);
        wakeUp.release();
    }

    void wake(@Observes Applied applied) {
        wakeUp.release();
    }

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
        wakeUp.release();
    }

    int size() {
        return subscribers.size();
    }

    private void run() {
        while (!stopped) {
            try {
                wakeUp.tryAcquire(
                        subscribers.isEmpty() ? TimeUnit.SECONDS.toMillis(5) : POLL_MILLIS, TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                subscribers.removeIf(Subscriber::isClosed);
                if (!subscribers.isEmpty()) {
                    pass();
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "The live feed could not be read and tries again");
            }
        }
    }

    private void pass() {
        long last = history.lastId();
        var news = news(last);
        for (var subscriber : subscribers) {
            serve(subscriber, news, last);
        }
        sendFigures();
        head = news.isEmpty() ? last : news.get(news.size() - 1).id();
        sayAlive();
        if (head < last) {
            wakeUp.release();
        }
    }

    /** What came in since the last pass, read once for all who keep up. */
    private List<EventResponse> news(long last) {
        return head == 0 || last <= head || last - head > MOST_REPLAYED
                ? List.of()
                : history.behind(Filter.ALL, head, CHUNK);
    }

    private void serve(Subscriber subscriber, List<EventResponse> news, long last) {
        if (!subscriber.isWritable()) {
            if (subscriber.isStuckFor(patienceNanos)) {
                LOG.debug("A stream's reader is too slow and was cut off");
                subscriber.cutOff();
            }
        } else if (subscriber.lastId() > last || last - subscriber.lastId() > MOST_REPLAYED) {
            subscriber.send(frames.resync(last));
            subscriber.reached(last);
        } else if (!news.isEmpty() && subscriber.lastId() == head) {
            deliver(subscriber, news);
        } else if (subscriber.lastId() < last) {
            deliver(subscriber, history.behind(Filter.ALL, subscriber.lastId(), CHUNK));
            wakeUp.release();
        }
    }

    private void deliver(Subscriber subscriber, List<EventResponse> events) {
        var text = new StringBuilder();
        for (var event : events) {
            if (subscriber.wants(event)) {
                text.append(frames.change(event));
            }
            subscriber.owe(event.metrics());
        }
        subscriber.send(text.toString());
        if (!events.isEmpty()) {
            subscriber.reached(events.get(events.size() - 1).id());
        }
    }

    /** Streams of one division that are owed the same figures get the same answer. */
    private void sendFigures() {
        var texts = new HashMap<List<Object>, String>();
        for (var subscriber : subscribers) {
            var due = subscriber.dueMetrics();
            if (!due.isEmpty()) {
                subscriber.send(texts.computeIfAbsent(
                        List.of(subscriber.figuresOf(), due), first -> text(due, subscriber.figuresOf())));
            }
        }
    }

    private String text(Set<String> metrics, String division) {
        return figures.of(metrics, division).stream().map(frames::metric).collect(Collectors.joining());
    }

    private void sayAlive() {
        if (System.nanoTime() - aliveAt > ALIVE_NANOS) {
            subscribers.stream().filter(Subscriber::isWritable).forEach(one -> one.send(Frames.ALIVE));
            aliveAt = System.nanoTime();
        }
    }
}
