package dev.pinglu.kit.event;

import java.util.List;
import java.util.UUID;

/**
 * What a service says it has published, for the view to compare with what it applied.
 *
 * @param epoch of the database
 */
public record Digest(String service, int epoch, List<OfType> types) {
    /**
     * All aggregates of one type.
     *
     * @param hash order-free: the exclusive or of {@code hashtextextended(id || '@' || sequence, 0)}, as a decimal
     */
    public record OfType(String type, long count, String hash) {}

    /** One aggregate and the sequence it last published. */
    public record Entry(UUID id, String sequence) {}
}
