package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.value.Answer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Which figures one reader is owed, and which it was sent. What is owed stays owed until it was sent. */
final class OwedFigures {
    static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Set<String> metrics = new HashSet<>();
    private final Map<String, Answer> sent = new HashMap<>();
    private long sentAt;

    OwedFigures(long now) {
        sentAt = now - EVERY_NANOS;
    }

    /** Notes metrics whose figures may have changed. */
    void add(Collection<String> changed) {
        metrics.addAll(changed);
    }

    /** What is to be sent now: however many events there are, figures are sent five times a second. */
    Set<String> due(long now) {
        return now - sentAt < EVERY_NANOS ? Set.of() : Set.copyOf(metrics);
    }

    /** Whether an answer tells something else than the one that was sent last. */
    boolean isNews(Answer answer) {
        var before = sent.get(answer.metric());
        return before == null || !before.saysTheSameAs(answer);
    }

    /** Notes that the figures of these metrics are being read; what comes in meanwhile is owed anew. */
    void reading(Collection<String> due) {
        metrics.removeAll(due);
    }

    /** Notes that figures were read and those that are news sent. */
    void settle(Collection<Answer> answers, long now) {
        answers.forEach(answer -> sent.put(answer.metric(), answer));
        sentAt = now;
    }

    /** Forgets what was owed and sent: the reader reads everything anew. */
    void forget() {
        metrics.clear();
        sent.clear();
    }
}
