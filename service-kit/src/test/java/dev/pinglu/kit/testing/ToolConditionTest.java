package dev.pinglu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

class ToolConditionTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aTestRunsWhereItsToolIs() {
        ToolCondition condition = new ToolCondition(tool -> true, List.of("npm"), folder);

        assertThat(condition.decide("npm", "id", "name").isDisabled()).isFalse();
    }

    @Test
    void anAbsentToolLeavesTheTestOutAndSaysSo() throws IOException {
        ToolCondition condition = new ToolCondition(tool -> false, List.of(), folder);

        ConditionEvaluationResult result = condition.decide("kubectl", "[class:A]", "manifests are strict");

        assertThat(result.isDisabled()).isTrue();
        assertThat(folder.resolve("kubectl")).hasContent("manifests are strict\t[class:A]\n");
    }

    @Test
    void anAbsentToolThatTheBuildRequiresFailsTheTest() {
        ToolCondition condition = new ToolCondition(tool -> false, List.of("npm", "browser"), folder);

        assertThatIllegalStateException()
                .isThrownBy(() -> condition.decide("browser", "id", "name"))
                .withMessageContaining("browser");
        assertThat(folder.resolve("browser")).doesNotExist();
    }
}
