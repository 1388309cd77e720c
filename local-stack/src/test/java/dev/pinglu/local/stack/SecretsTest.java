package dev.pinglu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pinglu.local.stack.Secrets.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private StackSettings settings;

    @SuppressWarnings("NullAway.Init")
    private Secrets secrets;

    @BeforeEach
    void chooseFolder() {
        settings = new StackSettings(folder, folder.resolve("kept"), Map.of());
        secrets = new Secrets(settings);
    }

    @Test
    void theyAreDrawnOnceAndStayReadableForTheirOwnerAlone() throws IOException {
        // Given
        secrets.draw();
        List<String> first = Files.readAllLines(secrets.file());

        // When
        secrets.draw();

        // Then
        assertThat(Files.readAllLines(secrets.file())).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file())))
                .isEqualTo("rw-------");
        assertThat(Stream.of(Secret.values()).map(secrets::get)).doesNotHaveDuplicates();
        assertThat(secrets.get(Secret.PINGLU_IDENTITY_SESSION_SECRET)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(secrets.get(Secret.PINGLU_DEMO_PASSWORD)).matches("[A-Za-z0-9]{16}");
    }

    @Test
    void aNewSecretIsAddedAndTheOthersStay() throws IOException {
        // Given a file of before there was a subscriber
        secrets.draw();
        String password = secrets.get(Secret.PINGLU_DEMO_PASSWORD);
        List<String> older = Files.readAllLines(secrets.file()).stream()
                .filter(line -> !line.startsWith("PINGLU_SUBSCRIBER_SECRET"))
                .toList();
        Files.write(secrets.file(), older);

        // When
        secrets.draw();

        // Then
        assertThat(secrets.get(Secret.PINGLU_SUBSCRIBER_SECRET)).isNotBlank();
        assertThat(secrets.get(Secret.PINGLU_DEMO_PASSWORD)).isEqualTo(password);
    }

    @Test
    void beforeTheFirstUpThereAreNone() {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> secrets.get(Secret.PINGLU_DEMO_PASSWORD))
                .withMessageContaining("./pinglu up");
    }

    @Test
    void noneOfThemIsAnArgumentOfAProcess() throws IOException {
        // Given
        secrets.draw();

        // When
        List<Part> parts = new PartTable(settings, Optional.empty(), PartTable.Compiler.QUICK).parts();

        // Then
        List<String> values = Stream.of(Secret.values()).map(secrets::get).toList();
        assertThat(parts)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(String.join(" ", part.arguments()))
                        .doesNotContain(values)
                        .doesNotContainIgnoringCase("password"));
    }
}
