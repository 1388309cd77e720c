package dev.pinglu.gateway.metric;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds optional fields that are read where nothing has made sure that they are there: {@code has(data.park)} must come
 * before {@code data.park.code}, by {@code &&}, {@code ||}, {@code ?:} or in {@code when}.
 */
final class Guards {
    private static final String AND = "_&&_";
    private static final String OR = "_||_";
    private static final String NOT = "!_";
    private static final String CONDITION = "_?_:_";

    private final StateTypes types;
    private final CelAbstractSyntaxTree tree;

    Guards(StateTypes types, CelAbstractSyntaxTree tree) {
        this.types = types;
        this.tree = tree;
    }

    /** The first field that is read unguarded, as the expression spells it. */
    Optional<String> unguarded(Set<String> present) {
        return unguarded(tree.getExpr(), present);
    }

    /** The fields that are there whenever the whole expression is true. */
    Set<String> whenTrue() {
        return presentIf(true, tree.getExpr());
    }

    /** The fields that are there whenever the whole expression is false. */
    Set<String> whenFalse() {
        return presentIf(false, tree.getExpr());
    }

    private Optional<String> unguarded(CelExpr node, Set<String> present) {
        return switch (node.getKind()) {
            case SELECT -> select(node, present);
            case CALL -> call(node.call(), present);
            case LIST -> first(node.list().elements(), present);
            case COMPREHENSION -> {
                var loop = node.comprehension();
                yield first(
                        List.of(
                                loop.iterRange(),
                                loop.accuInit(),
                                loop.loopCondition(),
                                loop.loopStep(),
                                loop.result()),
                        present);
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> first(List<CelExpr> nodes, Set<String> present) {
        return nodes.stream()
                .map(node -> unguarded(node, present))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> select(CelExpr node, Set<String> present) {
        var select = node.select();
        var inside = unguarded(select.operand(), present);
        if (inside.isPresent() || select.testOnly()) {
            return inside;
        }
        var path = path(node);
        var optional = tree.getType(select.operand().id())
                .map(type -> types.isOptional(type.name(), select.field()))
                .orElse(false);
        return optional && !present.contains(path) ? Optional.of(path) : Optional.empty();
    }

    private Optional<String> call(CelExpr.CelCall call, Set<String> present) {
        var args = call.args();
        return switch (call.function()) {
            case AND ->
                unguarded(args.get(0), present)
                        .or(() -> unguarded(args.get(1), with(present, presentIf(true, args.get(0)))));
            case OR ->
                unguarded(args.get(0), present)
                        .or(() -> unguarded(args.get(1), with(present, presentIf(false, args.get(0)))));
            case CONDITION ->
                unguarded(args.get(0), present)
                        .or(() -> unguarded(args.get(1), with(present, presentIf(true, args.get(0)))))
                        .or(() -> unguarded(args.get(2), with(present, presentIf(false, args.get(0)))));
            default ->
                call.target().flatMap(target -> unguarded(target, present)).or(() -> first(args, present));
        };
    }

    private static Set<String> presentIf(boolean outcome, CelExpr node) {
        if (node.getKind() == Kind.SELECT && node.select().testOnly() && outcome) {
            return Set.of(path(node));
        } else if (node.getKind() != Kind.CALL) {
            return Set.of();
        }
        var args = node.call().args();
        return switch (node.call().function()) {
            case NOT -> presentIf(!outcome, args.get(0));
            case AND -> outcome ? with(presentIf(true, args.get(0)), presentIf(true, args.get(1))) : Set.of();
            case OR -> outcome ? Set.of() : with(presentIf(false, args.get(0)), presentIf(false, args.get(1)));
            default -> Set.of();
        };
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static String path(CelExpr node) {
        return switch (node.getKind()) {
            case IDENT -> node.ident().name();
            case SELECT -> path(node.select().operand()) + "." + node.select().field();
            default -> "?";
        };
    }
}
