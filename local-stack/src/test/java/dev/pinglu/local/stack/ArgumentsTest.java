package dev.pinglu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @Test
    void noPartIsStartedWithASecretAmongItsArguments() throws Exception {
        for (Service service : Service.values()) {
            Files.createDirectories(root.resolve(service.module()).resolve("src/main"));
        }
        var parts =
                new PartTable(StackSettings.from(root, Map.of()), Optional.empty(), PartTable.Compiler.QUICK).parts();

        assertThat(parts).hasSizeGreaterThanOrEqualTo(6);
        assertThat(parts)
                .flatExtracting(Part::arguments)
                .noneMatch(argument -> argument.matches("(?is).*(password|secret|credential|jaas)[^=]*=(?!true$).*"));
    }
}
