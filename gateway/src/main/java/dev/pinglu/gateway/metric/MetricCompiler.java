package dev.pinglu.gateway.metric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.pinglu.gateway.metric.Entry.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks and compiles the expressions of metrics against the schema of the states that they read. */
final class MetricCompiler {
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(100_000)
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.strings(), CelExtensions.math(OPTIONS))
            .build();
    /** None of a state's fields is of these types, and what has no time cannot ask for the time. */
    private static final Set<CelType> NOT_IN_STATES =
            Set.of(SimpleType.TIMESTAMP, SimpleType.DURATION, SimpleType.UINT, SimpleType.BYTES);

    private static final CelStandardDeclarations DECLARATIONS = CelStandardDeclarations.newBuilder()
            .filterFunctions((function, overload) -> isAboutStates(overload.celOverloadDecl()))
            .build();
    private static final Set<CelType> NUMBERS = Set.of(SimpleType.INT, SimpleType.DOUBLE);
    private static final Set<CelType> PERIODS = Set.of(SimpleType.INT, SimpleType.STRING);

    private final StateTypes types;
    private final Map<Optional<CelType>, Checker> checkers = new HashMap<>();

    MetricCompiler(String type, JsonNode schema) {
        this.types = StateTypes.of(type, schema);
    }

    MetricProgram compile(Entry entry, Metric metric) {
        return new Expressions(entry).program(metric);
    }

    private static boolean isAboutStates(CelOverloadDecl overload) {
        return !NOT_IN_STATES.contains(overload.resultType())
                && overload.parameterTypes().stream().noneMatch(NOT_IN_STATES::contains);
    }

    /** Checks expressions about items of one type, or about none. Most stand in several metrics, and checking one means declaring all of CEL. */
    private static final class Checker {
        private final CelCompiler cel;
        private final Map<String, CelAbstractSyntaxTree> trees = new HashMap<>();

        Checker(StateTypes types, Optional<CelType> item) {
            var builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .setStandardEnvironmentEnabled(false)
                    .setStandardDeclarations(DECLARATIONS)
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                    .addLibraries(CelExtensions.strings(), CelExtensions.math(OPTIONS))
                    .setTypeProvider(types)
                    .addVar(MetricProgram.DATA, types.root());
            item.ifPresent(type -> builder.addVar(MetricProgram.ITEM, type));
            cel = builder.build();
        }

        CelAbstractSyntaxTree check(String text) throws CelValidationException {
            var tree = trees.get(text);
            if (tree == null) {
                tree = cel.compile(text).getAst();
                trees.put(text, tree);
            }
            return tree;
        }
    }

    private Checker checker(Optional<CelType> item) {
        return checkers.computeIfAbsent(item, first -> new Checker(types, item));
    }

    /** Those of one metric. */
    private final class Expressions {
        private final Entry entry;
        private final Set<String> present = new HashSet<>();
        private Checker checker = checker(Optional.empty());

        Expressions(Entry entry) {
            this.entry = entry;
        }

        private MetricProgram program(Metric metric) {
            var each = optional("each", Set.of());
            each.ifPresent(this::bindItem);
            var when = optional("when", Set.of(SimpleType.BOOL));
            when.ifPresent(guard -> present.addAll(new Guards(types, guard.tree()).whenTrue()));
            var suppressed = optional("suppressed", Set.of(SimpleType.BOOL));
            var period = optional("period", PERIODS);
            Map<String, Expression> keys = new LinkedHashMap<>();
            entry.entry("by")
                    .ifPresent(by -> metric.dimensions()
                            .forEach(name -> keys.put(name, compile(by, name, Set.of(SimpleType.STRING)))));
            var mark = optional("mark", Set.of(SimpleType.STRING));
            suppressed.ifPresent(guard -> present.addAll(new Guards(types, guard.tree()).whenFalse()));
            var value = compile(entry, "value", NUMBERS);
            return new MetricProgram(metric, each, when, suppressed, period, keys, mark, value);
        }

        private void bindItem(Expression each) {
            if (!(each.type() instanceof ListType list)) {
                throw entry.wrong(
                        "each", "expected a list, found " + each.type().name());
            }
            checker = checker(Optional.of(list.elemType()));
        }

        private Optional<Expression> optional(String field, Set<CelType> allowed) {
            return entry.find(field).map(text -> compile(entry, field, allowed));
        }

        private Expression compile(Entry owner, String field, Set<CelType> allowed) {
            var text = owner.find(field)
                    .map(Located::text)
                    .orElseThrow(() -> owner.wrong("field " + field + " is missing"));
            try {
                var tree = checker.check(text);
                if (!allowed.isEmpty() && !allowed.contains(tree.getResultType())) {
                    throw owner.wrong(
                            field, "must not be of type " + tree.getResultType().name());
                }
                new Guards(types, tree).unguarded(present).ifPresent(path -> {
                    throw owner.wrong(field, path + " may be absent; guard it with has(" + path + ")");
                });
                return new Expression(tree, RUNTIME.createProgram(tree));
            } catch (CelValidationException invalid) {
                var issue = invalid.getErrors().isEmpty()
                        ? invalid.getMessage()
                        : invalid.getErrors().get(0).getMessage();
                throw owner.wrong(field, issue + " in: " + text);
            } catch (CelEvaluationException unusable) {
                throw owner.wrong(field, unusable.getMessage() + " in: " + text);
            }
        }
    }
}
