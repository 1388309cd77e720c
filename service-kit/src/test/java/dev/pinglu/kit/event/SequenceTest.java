package dev.pinglu.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {

    @Test
    void aHigherEpochWinsOverAnyVersion() {
        assertThat(new Sequence(2, 0)).isGreaterThan(new Sequence(1, 999_999_999_999L));
    }

    @Test
    void theTextIsReadBack() {
        // Given
        var sequence = new Sequence(7, 42);
        // When
        var read = Sequence.parse(sequence.toString());
        // Then
        assertThat(read).isEqualTo(sequence);
        assertThat(sequence).hasToString("00000007000000000042");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0000000100000000000x", "000000010000000000000"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Sequence.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
