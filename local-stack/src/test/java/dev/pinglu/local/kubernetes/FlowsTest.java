package dev.pinglu.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.RequiresTool;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may talk to whom: the policies say it from both ends, docs/operations.md says it to the operator. */
@RequiresTool("kubectl")
class FlowsTest {
    private static final Pattern ROW = Pattern.compile(
            "^\\| ((?:`[^`]+`(?:, )?)+) \\| ((?:`[^`]+`(?:, )?)+) \\| ((?:`[^`]+`(?:, )?)+) \\| ([a-z, ]+) \\|$",
            Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"local", "production", "traced", "bucket"})
    void bothEndsOfAFlowBetweenPodsAllowIt(String name) {
        var flows = Flows.of(Overlay.rendered(name));
        assertThat(flows.leavingPodsForPods()).isNotEmpty().isEqualTo(flows.reachingPodsFromPods());
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production", "traced", "bucket"})
    void nothingElseIsAllowedAnywhere(String name) {
        assertThat(Flows.of(Overlay.rendered(name)).deniesTheRest()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production", "traced", "bucket"})
    void theDocumentListsEveryFlow(String name) throws IOException {
        assertThat(Flows.of(Overlay.rendered(name)).all()).isEqualTo(documented(name));
    }

    private static Set<String> documented(String overlay) throws IOException {
        var flows = new TreeSet<String>();
        ROW.matcher(Files.readString(Overlay.root().resolve("docs/operations.md")))
                .results()
                .filter(row -> Stream.of(row.group(4).split(", ")).anyMatch(named -> Overlay.isBuiltOf(overlay, named)))
                .forEach(row -> cells(row.group(1))
                        .forEach(from -> cells(row.group(2))
                                .forEach(to -> cells(row.group(3))
                                        .forEach(port -> flows.add(from + " > " + to + " : " + port)))));
        return flows;
    }

    private static List<String> cells(String cell) {
        return List.of(cell.replace("`", "").split(", "));
    }
}
