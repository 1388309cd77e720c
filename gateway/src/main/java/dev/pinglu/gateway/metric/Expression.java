package dev.pinglu.gateway.metric;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;

/**
 * One checked expression of a metric. Most of them only name a field or a number, or are simple conditions: these are read from the
 * variables themselves, which spares the greater part of the interpreter's work.
 */
final class Expression {
    private final CelAbstractSyntaxTree tree;
    private final Reading reading;

    Expression(CelAbstractSyntaxTree tree, CelRuntime.Program program) {
        this.tree = tree;
        this.reading = shortcut(tree.getExpr())
                .or(() -> Condition.of(tree.getExpr()).map(condition -> decided(condition, program)))
                .orElse(program::eval);
    }

    private static Reading decided(Condition condition, CelRuntime.Program program) {
        return variables -> {
            var decided = condition.of(variables);
            return decided == null ? program.eval(variables) : decided;
        };
    }

    /** How the value comes about. */
    @FunctionalInterface
    private interface Reading {
        Object of(Map<String, Object> variables) throws CelEvaluationException;
    }

    CelType type() {
        return tree.getResultType();
    }

    CelAbstractSyntaxTree tree() {
        return tree;
    }

    Object evaluate(Map<String, Object> variables) throws CelEvaluationException {
        return reading.of(variables);
    }

    private static Optional<Reading> shortcut(CelExpr expression) {
        if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expression.constant().getKind() == dev.cel.common.ast.CelConstant.Kind.INT64_VALUE) {
            var number = expression.constant().int64Value();
            return Optional.of(variables -> number);
        }
        var fields = new ArrayDeque<String>();
        var rest = expression;
        while (rest.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT
                && !rest.select().testOnly()) {
            fields.addFirst(rest.select().field());
            rest = rest.select().operand();
        }
        if (rest.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return Optional.empty();
        }
        fields.addFirst(rest.ident().name());
        return Optional.of(variables -> follow(fields, variables));
    }

    private static Object follow(Iterable<String> fields, Map<String, Object> variables) {
        Object value = variables;
        for (var field : fields) {
            value = value instanceof Map<?, ?> struct ? struct.get(field) : null;
            if (value == null) {
                throw new IllegalArgumentException("There is no " + String.join(".", fields));
            }
        }
        return value;
    }
}
