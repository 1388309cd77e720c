package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.Departures;
import dev.pinglu.gateway.event.EventHistory;
import dev.pinglu.gateway.event.EventHistory.Filter;
import dev.pinglu.gateway.ingest.Applied;
import dev.pinglu.kit.division.Divisions;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final EventHistory history;
    private final Departures departures;
    private final FigureFeed figures;
    private final CatchUp catchUp = new CatchUp();
    private final Frames frames;
    private final Divisions divisions;
    private final StreamSettings settings;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Queue<Subscriber> subscribers = new ConcurrentLinkedQueue<>();

    private volatile boolean stopped;
    private @Nullable Thread thread;
    private long head;
    private long aliveAt = System.nanoTime();

    LiveFeed(
            EventHistory history,
            Departures departures,
            ChangedFigures changed,
            Frames frames,
            Divisions divisions,
            StreamSettings settings) {
        this.history = history;
        this.departures = departures;
        this.figures = new FigureFeed(changed, frames);
        this.frames = frames;
        this.divisions = divisions;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::run, "live-feed");
        thread.setDaemon(true);
        thread.start();
    }

    /** A stream would hold up a process that is told to stop; its reader finds another replica and misses nothing. */
    void leave(@Observes ShutdownDelayInitiatedEvent told) {
        subscribers.forEach(Subscriber::cutOff);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        subscribers.forEach(Subscriber::cutOff);
        wakeUp.release();
        figures.stop();
    }

    void wake(@Observes Applied applied) {
        wakeUp.release();
    }

    /**
     * Opens a stream, unless all are taken or all that its account may have.
     *
     * @return whether it was opened
     */
    synchronized boolean open(Subscriber subscriber) {
        var open = subscribers.stream().filter(one -> !one.isClosed()).toList();
        var account = subscriber.account();
        if (open.size() >= settings.most()
                || open.stream().filter(one -> one.account().equals(account)).count() >= settings.mostOfAnAccount()) {
            return false;
        }
        subscriber.begin();
        subscribers.add(subscriber);
        wakeUp.release();
        return true;
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

    /** Those who keep up are served first; of those who lag behind, some have their turn. */
    private void pass() {
        // Taken before the end of the log is: nobody among them stands behind an event that is not there yet.
        var readers = List.copyOf(subscribers);
        long last = history.lastId();
        var lagging = serve(readers, last);
        sayAlive();
        figures.pass(readers, wakeUp::release);
        if (head < last || !lagging.isEmpty()) {
            wakeUp.release();
        }
        if (!lagging.isEmpty()) {
            long start = catchUp.turn(lagging.navigableKeySet(), head);
            var missed = read(start, head, CatchUp.limit(start));
            lagging.getOrDefault(start, List.of()).forEach(reader -> deliver(reader, missed));
        }
    }

    /** Tells what is new, and who has missed something before it, by the events behind which they continue. */
    private NavigableMap<Long, List<Subscriber>> serve(List<Subscriber> readers, long last) {
        long before = head;
        var news = news(last);
        head = news.isEmpty() ? last : news.reached();
        var lagging = new TreeMap<Long, List<Subscriber>>();
        for (var reader : readers) {
            if (takes(reader, last) && reader.lastId() < head) {
                if (!news.isEmpty() && reader.lastId() >= before) {
                    deliver(reader, news);
                } else {
                    lagging.computeIfAbsent(reader.lastId(), id -> new ArrayList<>())
                            .add(reader);
                }
            }
        }
        return lagging;
    }

    /** What came in since the last pass, read once for all who keep up. */
    private News news(long last) {
        return head == 0 || last <= head || last - head > settings.mostReplayed()
                ? News.NONE
                : read(head, last, CatchUp.CHUNK);
    }

    private News read(long behind, long upTo, int limit) {
        var events = history.behind(Filter.ALL, behind, limit).stream()
                .filter(event -> event.id() <= upTo)
                .toList();
        if (events.isEmpty()) {
            return News.NONE;
        }
        long reached = events.get(events.size() - 1).id();
        return News.of(events, departures.movedFrom(behind, reached), divisions, frames);
    }

    /** Whether a reader can be sent something, and not too much of it. */
    private boolean takes(Subscriber reader, long last) {
        if (!reader.isWritable()) {
            if (reader.isStuckFor(settings.patience().toNanos())) {
                LOG.debug("A stream's reader is too slow and was cut off");
                reader.cutOff();
            }
            return false;
        } else if (reader.lastId() > last || last - reader.lastId() > settings.mostReplayed()) {
            reader.resync(frames, last);
            return false;
        }
        return true;
    }

    private void deliver(Subscriber subscriber, News news) {
        var text = new StringBuilder();
        for (var item : news.behind(subscriber.lastId())) {
            text.append(subscriber.told(item));
            if (item.touches(subscriber.figuresOf())) {
                subscriber.owe(item.event().metrics());
            }
        }
        subscriber.send(text.toString());
        if (!news.isEmpty()) {
            subscriber.reached(news.reached());
        }
    }

    private void sayAlive() {
        if (System.nanoTime() - aliveAt > settings.alive().toNanos()) {
            subscribers.stream().filter(Subscriber::isWritable).forEach(one -> one.send(frames.alive(one.lastId())));
            aliveAt = System.nanoTime();
        }
    }
}
