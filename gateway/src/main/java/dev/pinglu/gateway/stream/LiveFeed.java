package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.EventHistory;
import dev.pinglu.gateway.event.EventHistory.Filter;
import dev.pinglu.gateway.ingest.Applied;
import dev.pinglu.kit.division.Divisions;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Queue;
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
    private static final long ALIVE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final int CHUNK = 200;
    private static final long MOST_REPLAYED = 10_000;

    private final EventHistory history;
    private final FigureFeed figures;
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
            EventHistory history, ChangedFigures changed, Frames frames, Divisions divisions, StreamSettings settings) {
        this.history = history;
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

    private void pass() {
        long last = history.lastId();
        var news = news(last);
        for (var subscriber : subscribers) {
            serve(subscriber, news, last);
        }
        head = news.isEmpty() ? last : news.reached();
        if (head < last) {
            wakeUp.release();
        }
        sayAlive();
        figures.pass(subscribers, wakeUp::release);
    }

    /** What came in since the last pass, read once for all who keep up. */
    private News news(long last) {
        return head == 0 || last <= head || last - head > MOST_REPLAYED ? News.NONE : behind(head);
    }

    private News behind(long id) {
        var events = history.behind(Filter.ALL, id, CHUNK);
        if (events.isEmpty()) {
            return News.NONE;
        }
        long reached = events.get(events.size() - 1).id();
        return News.of(events, history.movedFrom(id, reached), divisions, frames);
    }

    private void serve(Subscriber subscriber, News news, long last) {
        if (!subscriber.isWritable()) {
            if (subscriber.isStuckFor(settings.patience().toNanos())) {
                LOG.debug("A stream's reader is too slow and was cut off");
                subscriber.cutOff();
            }
        } else if (subscriber.lastId() > last || last - subscriber.lastId() > MOST_REPLAYED) {
            subscriber.resync(frames, last);
        } else if (!news.isEmpty() && subscriber.lastId() == head) {
            deliver(subscriber, news);
        } else if (subscriber.lastId() < last) {
            deliver(subscriber, behind(subscriber.lastId()));
            wakeUp.release();
        }
    }

    private void deliver(Subscriber subscriber, News news) {
        var text = new StringBuilder();
        for (var event : news.events()) {
            if (subscriber.wants(event)) {
                text.append(news.written().get(event.id()));
            }
            if (news.touches(event, subscriber.figuresOf())) {
                subscriber.owe(event.metrics());
            }
        }
        subscriber.send(text.toString());
        if (!news.isEmpty()) {
            subscriber.reached(news.reached());
        }
    }

    private void sayAlive() {
        if (System.nanoTime() - aliveAt > ALIVE_NANOS) {
            subscribers.stream().filter(Subscriber::isWritable).forEach(one -> one.send(frames.alive(one.lastId())));
            aliveAt = System.nanoTime();
        }
    }
}
