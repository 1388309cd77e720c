package dev.pinglu.kit.work;

/**
 * Where open items are read from. Both tables have the same columns, so that a service and the view over all services show the
 * same to the same caller.
 *
 * @param name of the table
 * @param open the condition that a row is of an open item
 */
public record WorkTable(String name, String open) {}
