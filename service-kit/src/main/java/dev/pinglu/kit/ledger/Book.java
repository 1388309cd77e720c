package dev.pinglu.kit.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.event.AggregateRoot;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A ledger as far as the rows of one sheet may be about it, its records locked until the transaction ends.
 *
 * @param <R> the request that registers or revises a record
 */
public interface Book<T extends AggregateRoot, R> {
    /**
     * Puts into a row as the request has it what its columns say in words of clerks, such as the project to which a record belongs.
     *
     * @param paths of all columns that the sheet has
     * @return the fields of the request that the columns speak of
     */
    Set<String> resolve(ObjectNode row, Set<String> paths, RowFindings findings);

    /** The record that a resolved row is about; empty for a new one. */
    Optional<T> recognised(ObjectNode row, RowFindings findings);

    /** By what a resolved row of a new record is known: two rows of one name would be one record twice. */
    Object nameOf(ObjectNode row);

    /** The request that leaves a record as it is. */
    R recorded(T record);

    /**
     * A new record, which has not entered.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as a request for it is refused
     */
    T registered(R request);

    /**
     * The change that a request makes of a record.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as the request is refused
     */
    Consumer<T> revision(T record, R request);

    /** A record as the sheet shows it. */
    JsonNode shown(T record);
}
