package dev.pinglu.kit.aggregate;

import dev.pinglu.kit.event.AggregateRoot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;

/**
 * Goes through any number of aggregates in the memory of a few: each portion is read in a transaction of its own, which is over
 * before the next one is read.
 */
final class Portions<T extends AggregateRoot, R> implements Iterator<R> {
    private static final int SIZE = 200;

    private final Source<T> source;
    private final Function<T, R> shown;
    private Iterator<R> portion = Collections.emptyIterator();
    private UUID last = new UUID(0, 0);
    private boolean over;

    Portions(Source<T> source, Function<T, R> shown) {
        this.source = source;
        this.shown = shown;
    }

    /** Reads some aggregates behind an id, in the order of ids. */
    @FunctionalInterface
    interface Source<T> {
        List<T> behind(UUID last, int limit);
    }

    @Override
    public boolean hasNext() {
        if (!portion.hasNext() && !over) {
            portion = QuarkusTransaction.requiringNew().call(this::read).iterator();
        }
        return portion.hasNext();
    }

    private List<R> read() {
        var some = source.behind(last, SIZE);
        over = some.size() < SIZE;
        if (!some.isEmpty()) {
            last = some.get(some.size() - 1).id();
        }
        return some.stream().map(shown).toList();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return portion.next();
    }
}
