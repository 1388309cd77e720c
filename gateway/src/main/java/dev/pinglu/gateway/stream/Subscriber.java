package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.EventResponse;
import io.vertx.core.http.HttpServerResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** One open stream: what it wants to hear of, how far it has come, and whether it keeps up. */
final class Subscriber {
    private static final int QUEUE_BYTES = 256 * 1024;
    private static final long FIGURES_EVERY_NANOS = 100_000_000;

    private final HttpServerResponse response;
    private final Set<String> types;
    private final Set<String> divisions;
    private final String figuresOf;
    private final Set<String> changedMetrics = new HashSet<>();
    private long lastId;
    private long fullSince;
    private long figuresAt;

    /**
     * A stream that has just been opened.
     *
     * @param types event types it is limited to; empty for all
     * @param divisions codes whose events it hears of; none for who may hear of figures only
     * @param figuresOf the division whose changed figures it hears of
     * @param lastId the event behind which it continues
     */
    Subscriber(HttpServerResponse response, Set<String> types, Set<String> divisions, String figuresOf, long lastId) {
        this.response = response;
        this.types = types;
        this.divisions = divisions;
        this.figuresOf = figuresOf;
        this.lastId = lastId;
        this.figuresAt = System.nanoTime() - FIGURES_EVERY_NANOS;
        response.setWriteQueueMaxSize(QUEUE_BYTES);
    }

    long lastId() {
        return lastId;
    }

    String figuresOf() {
        return figuresOf;
    }

    boolean wants(EventResponse event) {
        return (types.isEmpty() || types.contains(event.type())) && divisions.contains(event.division());
    }

    /** Notes metrics whose figures are to be sent. */
    void owe(Collection<String> metrics) {
        changedMetrics.addAll(metrics);
    }

    /** The noted metrics, unless figures were sent a moment ago: however many events there are, ten times a second is enough. */
    Set<String> dueMetrics() {
        long now = System.nanoTime();
        if (changedMetrics.isEmpty() || now - figuresAt < FIGURES_EVERY_NANOS) {
            return Set.of();
        }
        var due = Set.copyOf(changedMetrics);
        changedMetrics.clear();
        figuresAt = now;
        return due;
    }

    boolean isClosed() {
        return response.closed() || response.ended();
    }

    /** Whether something can be written now; what was not read for the given time counts as a reader that is too slow. */
    boolean isWritable() {
        if (!response.writeQueueFull()) {
            fullSince = 0;
            return true;
        }
        if (fullSince == 0) {
            fullSince = System.nanoTime();
        }
        return false;
    }

    boolean isStuckFor(long nanos) {
        return fullSince != 0 && System.nanoTime() - fullSince > nanos;
    }

    void reached(long id) {
        lastId = id;
    }

    void send(String frames) {
        if (!frames.isEmpty() && !isClosed()) {
            response.write(frames);
        }
    }

    void cutOff() {
        response.close();
    }
}
