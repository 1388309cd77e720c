package dev.pinglu.kit.event;

/**
 * Names the table that holds the aggregates of one type; each service produces one bean for each of its types.
 *
 * @param type as {@link AggregateRoot#aggregateType()} spells it
 * @param table with the columns {@code id} and {@code version}
 */
public record AggregateTable(String type, String table) {
    /** Takes only plain names, as the table becomes part of SQL. */
    public AggregateTable {
        if (!table.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a table name: " + table);
        }
    }
}
