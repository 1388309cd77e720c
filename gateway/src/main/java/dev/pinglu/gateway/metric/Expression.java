package dev.pinglu.gateway.metric;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/** One checked CEL expression of a metric file; evaluating it needs no lock and costs about a microsecond. */
final class Expression {
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;

    Expression(CelAbstractSyntaxTree tree, CelRuntime.Program program) {
        this.tree = tree;
        this.program = program;
    }

    CelType type() {
        return tree.getResultType();
    }

    CelAbstractSyntaxTree tree() {
        return tree;
    }

    Object evaluate(Map<String, Object> variables) throws CelEvaluationException {
        return program.eval(variables);
    }
}
