package dev.pinglu.kit.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One change of a record, as the audit page shows it.
 *
 * @param revision number of the transaction; higher is later
 * @param change CREATED, UPDATED or DELETED
 * @param fields the fields that differ from the revision before, by name, with both values as text
 */
public record HistoryEntry(
        long revision,
        Instant at,
        String actor,
        Optional<String> reason,
        String change,
        Map<String, Difference> fields) {

    /** A field's value before and after; absent where there was none. */
    public record Difference(Optional<String> before, Optional<String> after) {}
}
