package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.EventReader;
import dev.pinglu.gateway.event.RecordLeft;
import io.vertx.core.http.HttpServerResponse;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** One open stream: whose it is, what it wants to hear of, how far it has come, and whether it keeps up. */
final class Subscriber {
    private static final int QUEUE_BYTES = 256 * 1024;

    private final HttpServerResponse response;
    private final String account;
    private final Set<String> types;
    private final EventReader reader;
    private final Set<String> divisions;
    private final String figuresOf;
    private final OwedFigures figures = new OwedFigures(System.nanoTime());
    private long lastId;
    private long fullSince;

    /**
     * A stream that is to be opened.
     *
     * @param account whose stream it is
     * @param types event types it is limited to; empty for all
     * @param reader which events it may hear of
     * @param divisions codes whose events it hears of
     * @param figuresOf the division whose changed figures it hears of
     * @param lastId the event behind which it continues
     */
    Subscriber(
            HttpServerResponse response,
            String account,
            Set<String> types,
            EventReader reader,
            Set<String> divisions,
            String figuresOf,
            long lastId) {
        this.response = response;
        this.account = account;
        this.types = types;
        this.reader = reader;
        this.divisions = divisions;
        this.figuresOf = figuresOf;
        this.lastId = lastId;
        response.setWriteQueueMaxSize(QUEUE_BYTES);
    }

    /** Writes the head, by which the reader sees that the stream is open, and where it stands, if it breaks before any news. */
    void begin() {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Content-Encoding", "identity")
                .write("retry: 2000\n" + Frames.id(lastId) + "\n");
    }

    String account() {
        return account;
    }

    long lastId() {
        return lastId;
    }

    String figuresOf() {
        return figuresOf;
    }

    /** What it is told of an event: the event itself, that a record which it may hold has left its divisions, or nothing. */
    String told(News.Item item) {
        var event = item.event();
        if (!reader.mayRead(event)) {
            return "";
        }
        if (divisions.contains(event.division())) {
            return types.isEmpty() || types.contains(event.type()) ? item.written() : "";
        }
        return item.left()
                .filter(left -> divisions.contains(left.division()))
                .filter(left -> types.isEmpty() || types.contains(event.type()) || types.contains(RecordLeft.TYPE))
                .map(News.Left::written)
                .orElse("");
    }

    /** Notes metrics whose figures are to be sent. */
    void owe(Collection<String> metrics) {
        figures.add(metrics);
    }

    Set<String> dueMetrics() {
        return figures.due(System.nanoTime());
    }

    /** Notes that figures are being read: what changes from now on is owed anew. */
    void readingOf(Collection<String> due) {
        figures.reading(due);
    }

    /** Sends those of the figures that tell something new. */
    void send(List<FigureFrame> read) {
        var text = new StringBuilder();
        for (var figure : read) {
            if (figures.isNews(figure.answer())) {
                text.append(Frames.id(lastId)).append(figure.text());
            }
        }
        send(text.toString());
        figures.settle(read.stream().map(FigureFrame::answer).toList(), System.nanoTime());
    }

    /** Continues at the end of the log; the reader reads anew what it has missed. */
    void resync(Frames frames, long head) {
        figures.forget();
        send(frames.resync(head));
        lastId = head;
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
