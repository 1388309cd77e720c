package dev.pinglu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSettingsTest {
    private static final Path ROOT = Path.of("/pinglu");

    @Test
    void theEnvironmentMovesPortsAndData() {
        StackSettings settings = StackSettings.from(
                ROOT, Map.of("PINGLU_GATEWAY_PORT", "18080", "PINGLU_DATA", "/elsewhere", "PINGLU_KAFKA_PORT", ""));

        assertThat(settings.port(Port.GATEWAY)).isEqualTo(18080);
        assertThat(settings.port(Port.KAFKA)).isEqualTo(19092);
        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void whatIsNoPortIsRefusedByItsVariable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackSettings.from(ROOT, Map.of("PINGLU_KAFKA_PORT", "70000")))
                .withMessage("PINGLU_KAFKA_PORT must be a port number, not 70000");
    }
}
