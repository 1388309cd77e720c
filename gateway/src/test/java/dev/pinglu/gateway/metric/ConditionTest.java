package dev.pinglu.gateway.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided without the interpreter is what the interpreter says; where that fails, nothing is decided. */
class ConditionTest {
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("data", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.strings())
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .addLibraries(CelExtensions.strings())
            .build();
    private static final List<Optional<Object>> VALUES = List.of(
            Optional.empty(),
            Optional.of(true),
            Optional.of(false),
            Optional.of("x"),
            Optional.of("y"),
            Optional.of("二三四"),
            Optional.of("\uD83C\uDF3E34"),
            Optional.of("1x"),
            Optional.of(1L),
            Optional.of(3L));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data.a",
                "!data.a",
                "data.a && data.b",
                "data.a || data.b",
                "!data.a && (data.b || data.a)",
                "has(data.a)",
                "!has(data.a) && has(data.b)",
                "has(data.a) && data.a == 'x'",
                "data.a == 'x'",
                "data.a != 'x' || data.b",
                "data.a == data.b",
                "data.a == 1 && data.b != true",
                "data.a < data.b",
                "data.a < 2 ? data.b : 'x'",
                "data.a ? 'x' : data.b",
                "data.a.startsWith('x')",
                "has(data.a) && data.a.startsWith(string(data.b))",
                "string(data.a)",
                "string(data.a) + '-' + data.b",
                "data.a.substring(0, 1)",
                "data.a.substring(1, 3)"
            })
    void itDecidesAsTheInterpreterDoes(String text) throws CelValidationException, CelEvaluationException {
        var tree = COMPILER.compile(text).getAst();
        var program = RUNTIME.createProgram(tree);
        var condition = Condition.of(tree.getExpr()).orElseThrow();
        int decided = 0;
        for (var data : everyPair()) {
            var said = condition.of(Map.of("data", data));
            if (said != null) {
                decided++;
                assertThat(said).as("%s of %s", text, data).isEqualTo(evaluated(program, data));
            }
        }
        assertThat(decided).isPositive();
    }

    @Test
    void whatIsNoPlainLogicIsLeftToTheInterpreter() throws CelValidationException {
        for (var text :
                List.of("data.a - 1 == 2", "data.a.endsWith('x')", "data.a in ['x', 'y']", "data.a.substring(1)")) {
            assertThat(Condition.of(COMPILER.compile(text).getAst().getExpr()))
                    .as(text)
                    .isEmpty();
        }
    }

    /** The value, or that there is none. */
    private static Object evaluated(CelRuntime.Program program, Map<String, Object> data) {
        try {
            return program.eval(Map.of("data", data));
        } catch (CelEvaluationException nothing) {
            return nothing;
        }
    }

    private static List<Map<String, Object>> everyPair() {
        var pairs = new ArrayList<Map<String, Object>>();
        for (var a : VALUES) {
            for (var b : VALUES) {
                var data = new HashMap<String, Object>();
                a.ifPresent(value -> data.put("a", value));
                b.ifPresent(value -> data.put("b", value));
                pairs.add(data);
            }
        }
        return pairs;
    }
}
