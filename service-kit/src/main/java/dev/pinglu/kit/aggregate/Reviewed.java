package dev.pinglu.kit.aggregate;

import dev.pinglu.kit.event.AggregateRoot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Some records that were looked at.
 *
 * @param unsettled ids of those about which the lists say something else than they declare
 * @param last the last id that was looked at
 */
record Reviewed(List<UUID> unsettled, UUID last) {
    /** Empty behind the end of all records. */
    static <T extends AggregateRoot> Optional<Reviewed> of(List<T> some, Predicate<T> isUnsettled) {
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reviewed(
                        some.stream().filter(isUnsettled).map(AggregateRoot::id).toList(),
                        some.get(some.size() - 1).id()));
    }
}
