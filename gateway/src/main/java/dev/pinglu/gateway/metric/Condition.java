package dev.pinglu.gateway.metric;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Logic over fields and constants, and the little that texts of dates need, worked out without the interpreter, which takes ten times
 * as long. Where something is missing or is of another type than declared, nothing is decided: then the interpreter says what that means.
 */
@FunctionalInterface
interface Condition {
    /** The value; null if it is for the interpreter to say. */
    @Nullable
    Object of(Map<String, Object> variables);

    /** The same as an expression, if it consists of nothing else. */
    static Optional<Condition> of(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression);
            case IDENT ->
                Optional.of(variables -> variables.get(expression.ident().name()));
            case SELECT ->
                of(expression.select().operand())
                        .map(operand -> select(
                                operand,
                                expression.select().field(),
                                expression.select().testOnly()));
            case CALL -> call(expression.call());
            default -> Optional.empty();
        };
    }

    private static Optional<Condition> constant(CelExpr expression) {
        var constant = expression.constant();
        return switch (constant.getKind()) {
            case STRING_VALUE -> Optional.of(variables -> constant.stringValue());
            case BOOLEAN_VALUE -> Optional.of(variables -> constant.booleanValue());
            case INT64_VALUE -> Optional.of(variables -> constant.int64Value());
            default -> Optional.empty();
        };
    }

    private static Condition select(Condition operand, String field, boolean asksWhetherThere) {
        return variables -> {
            if (!(operand.of(variables) instanceof Map<?, ?> struct)) {
                return null;
            }
            return asksWhetherThere ? (Object) struct.containsKey(field) : struct.get(field);
        };
    }

    /** What is called on something has that as its first argument. */
    private static Optional<Condition> call(CelExpr.CelCall call) {
        var args = Stream.concat(call.target().stream(), call.args().stream())
                .map(Condition::of)
                .toList();
        if (args.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return call(call.function(), args.stream().map(Optional::orElseThrow).toList());
    }

    private static Optional<Condition> call(String function, List<Condition> args) {
        return switch (function) {
            case "!_" -> Optional.of(variables -> negated(args.get(0).of(variables)));
            case "_&&_" -> Optional.of(variables -> joined(args, variables, false));
            case "_||_" -> Optional.of(variables -> joined(args, variables, true));
            case "_?_:_" -> Optional.of(variables -> chosen(args, variables));
            case "_==_" -> Optional.of(ofTwo(args, Condition::equal));
            case "_!=_" -> Optional.of(ofTwo(args, (one, other) -> negated(equal(one, other))));
            case "_<_" ->
                Optional.of(ofTwo(
                        args,
                        (one, other) -> one instanceof Long a && other instanceof Long b ? (Object) (a < b) : null));
            case "_+_" ->
                Optional.of(ofTwo(
                        args, (one, other) -> one instanceof String a && other instanceof String b ? a + b : null));
            case "startsWith" ->
                Optional.of(ofTwo(
                        args,
                        (text, start) -> text instanceof String a && start instanceof String b
                                ? (Object) a.startsWith(b)
                                : null));
            case "string" ->
                Optional.of(variables -> args.get(0).of(variables) instanceof Long number ? number.toString() : null);
            case "substring" -> args.size() == 3 ? Optional.of(variables -> part(args, variables)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Condition ofTwo(List<Condition> args, BinaryOperator<@Nullable Object> operator) {
        return variables ->
                operator.apply(args.get(0).of(variables), args.get(1).of(variables));
    }

    private static @Nullable Object chosen(List<Condition> args, Map<String, Object> variables) {
        return args.get(0).of(variables) instanceof Boolean truth
                ? args.get(truth ? 1 : 2).of(variables)
                : null;
    }

    /** CEL counts in characters; only where each of them is one of Java's as well is that the same. */
    private static @Nullable Object part(List<Condition> args, Map<String, Object> variables) {
        return args.get(0).of(variables) instanceof String text
                        && args.get(1).of(variables) instanceof Long from
                        && args.get(2).of(variables) instanceof Long to
                        && 0 <= from
                        && from <= to
                        && to <= text.length()
                        && text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                ? text.substring(from.intValue(), to.intValue())
                : null;
    }

    private static @Nullable Object negated(@Nullable Object value) {
        return value instanceof Boolean truth ? !truth : null;
    }

    /** One that decides alone does so whatever the other is, even if that is missing: so it is in CEL. */
    private static @Nullable Object joined(List<Condition> args, Map<String, Object> variables, boolean deciding) {
        var one = args.get(0).of(variables);
        if (one instanceof Boolean truth && truth == deciding) {
            return deciding;
        } else if (one != null && !(one instanceof Boolean)) {
            return null;
        }
        var other = args.get(1).of(variables);
        if (other instanceof Boolean truth && truth == deciding) {
            return deciding;
        }
        return one instanceof Boolean && other instanceof Boolean ? !deciding : null;
    }

    private static @Nullable Object equal(@Nullable Object one, @Nullable Object other) {
        boolean comparable = one instanceof String && other instanceof String
                || one instanceof Boolean && other instanceof Boolean
                || one instanceof Long && other instanceof Long;
        return comparable && one != null ? one.equals(other) : null;
    }
}
