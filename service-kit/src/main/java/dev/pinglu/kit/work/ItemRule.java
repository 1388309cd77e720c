package dev.pinglu.kit.work;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What holds for each item that a request names.
 *
 * @param type of the problem where it does not
 * @param id of the rule
 * @param field of the item that the rule is about
 */
record ItemRule(ProblemType type, String id, String field, String message) {
    static final ItemRule NAMED_ONCE =
            new ItemRule(ProblemType.INVALID_REQUEST, "work.item.repeated", "id", "The item is named twice");
    static final ItemRule OPEN =
            new ItemRule(ProblemType.NOT_FOUND, "work.item.none", "id", "There is no such open item");
    static final ItemRule ADDRESSED =
            new ItemRule(ProblemType.FORBIDDEN, "work.item.others", "id", "The item is not addressed to the caller");
    static final ItemRule AS_READ = new ItemRule(
            ProblemType.STALE_VERSION, "work.item.version", "version", "The item has changed since it was read");
    static final ItemRule GIVEN_AWAY =
            new ItemRule(ProblemType.CONFLICT, "work.delegation.none", "id", "The task was not given to another post");

    /**
     * Refuses the request if it does not hold for each, and names those for which it does not.
     *
     * @param holds tells of the place of an item whether it does
     */
    void require(int items, IntPredicate holds) {
        Problems.refuseIfAny(
                type,
                IntStream.range(0, items)
                        .filter(holds.negate())
                        .mapToObj(i -> new Violation(id, "items[" + i + "]." + field, message))
                        .toList());
    }
}
