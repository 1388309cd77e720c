package dev.pinglu.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL refused in the name of a constraint, or because two changes stood in each other's way. Constraints are
 * named after their rules: {@code project_code_unique} is {@code project.code.unique}.
 */
final class RefusedStatement {
    private static final Logger LOG = Logger.getLogger(RefusedStatement.class);
    private static final String NOT_NULL = "23502";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";
    private static final String CHECK = "23514";
    private static final String EXCLUSION = "23P01";
    private static final String SERIALIZATION = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String WAITED_TOO_LONG = "55P03";

    private RefusedStatement() {}

    /** The problem that a refusal is to its sender; empty for every other failure of a statement. */
    static Optional<HttpProblem> problem(PSQLException refusal) {
        return Optional.ofNullable(refusal.getServerErrorMessage()).flatMap(RefusedStatement::problem);
    }

    private static Optional<HttpProblem> problem(ServerErrorMessage refusal) {
        var constraint = name(refusal);
        var rule = constraint.replace('_', '.');
        return switch (String.valueOf(refusal.getSQLState())) {
            case UNIQUE ->
                Optional.of(Problems.conflict(rule, "There is another record with the same value: " + constraint));
            case EXCLUSION ->
                Optional.of(Problems.conflict(rule, "There is another record that rules this one out: " + constraint));
            case FOREIGN_KEY ->
                Optional.of(Problems.conflict(
                        rule, "What this refers to does not exist, or is still referred to: " + constraint));
            case CHECK, NOT_NULL -> {
                // The sender can mend it, and so can we: a rule in front of the table would have said it better.
                LOG.warnf("Only constraint %s refused what no rule before it did", constraint);
                yield Optional.of(Problems.refused(rule, "", "A value breaks a rule of the ledger: " + constraint));
            }
            case SERIALIZATION, DEADLOCK, WAITED_TOO_LONG ->
                Optional.of(Problems.of(ProblemType.UNAVAILABLE)
                        .withDetail("Another change got in the way of this one. Nothing was recorded; send it again")
                        .withHeader("Retry-After", 1)
                        .build());
            default -> Optional.empty();
        };
    }

    /** The constraint's name; a column that may not be empty has none and is named itself. */
    private static String name(ServerErrorMessage refusal) {
        var constraint = refusal.getConstraint();
        return constraint == null ? refusal.getTable() + "_" + refusal.getColumn() : constraint;
    }
}
