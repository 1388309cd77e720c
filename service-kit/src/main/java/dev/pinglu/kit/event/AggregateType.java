package dev.pinglu.kit.event;

/**
 * A type of aggregates.
 *
 * @param name in record keys and digests, such as {@code trial-run}
 * @param table that holds them
 */
public record AggregateType(Class<? extends AggregateRoot> entity, String name, String table) {
    static AggregateType of(Class<? extends AggregateRoot> entity) {
        var name = AggregateRoot.typeOf(entity);
        return new AggregateType(entity, name, name.replace('-', '_'));
    }
}
