package dev.pinglu.kit.aggregate;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The orders in which a list can be asked for. Every list can be sorted by {@code registered}, the order of entry, which
 * is also the default; further fields must not be null. The id settles ties.
 */
public final class Sorts<T extends AggregateRoot> {
    private static final String REGISTERED = "registered";

    private final Map<String, Sort<T>> byName = new LinkedHashMap<>();

    private Sorts() {}

    /** No order but that of entry. */
    public static <T extends AggregateRoot> Sorts<T> byEntry() {
        return new Sorts<T>().and(REGISTERED, "id", T::id, UUID::fromString);
    }

    /**
     * Adds an order.
     *
     * @param field of the entity
     * @param key the field's value of an item
     * @param parse reads that value back from its text
     */
    public <K> Sorts<T> and(String name, String field, Function<T, K> key, Function<String, K> parse) {
        byName.put(name, new Sort<>(field, item -> String.valueOf(key.apply(item)), parse, false));
        return this;
    }

    /**
     * The order that a request asks for.
     *
     * @param raw a name, with a minus sign in front for descending; absent for the default
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an unknown name
     */
    Sort<T> parse(@Nullable String raw) {
        var asked = raw == null || raw.isBlank() ? REGISTERED : raw.strip();
        var descending = asked.startsWith("-");
        var sort = byName.get(descending ? asked.substring(1) : asked);
        if (sort == null) {
            throw Problems.invalid(
                    "query.sort",
                    "sort",
                    "Expected one of " + String.join(", ", byName.keySet())
                            + ", with a minus sign in front for descending");
        }
        return descending ? new Sort<>(sort.field(), sort.key(), sort.parse(), true) : sort;
    }

    /**
     * One order.
     *
     * @param key the sort key of an item as text, for the page token
     */
    record Sort<T>(String field, Function<T, String> key, Function<String, ?> parse, boolean descending) {}
}
