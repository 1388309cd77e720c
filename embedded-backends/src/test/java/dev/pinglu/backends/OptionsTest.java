package dev.pinglu.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void pairsFollowTheCommand() {
        Options options = Options.parse("postgres", "--port", "15432", "--database", "projects,gateway");

        assertThat(options.command()).isEqualTo("postgres");
        assertThat(options.number("port")).isEqualTo(15432);
        assertThat(options.list("database")).containsExactly("projects", "gateway");
        assertThat(options.text("backend", "embedded")).isEqualTo("embedded");
    }

    @Test
    void whatFollowsTwoDashesIsLeftAlone() {
        Options options = Options.parse("rehearse", "--folder", "a", "--", "java", "--version");

        assertThat(options.values()).containsOnlyKeys("folder");
        assertThat(options.rest()).containsExactly("java", "--version");
    }

    @Test
    void anOptionWithoutValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("kafka", "--port"))
                .withMessageContaining("--port");
    }

    @Test
    void anAbsentOptionIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("kafka").text("port"))
                .withMessage("--port is missing");
    }
}
