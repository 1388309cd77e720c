package dev.pinglu.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    /** Stands at 2022-10-20T00:00:00Z. */
    private final MovableClock clock = new MovableClock();

    @ParameterizedTest
    @CsvSource({
        "429, 0, 0",
        "429, 120, 120",
        "503, ' 120 ', 120",
        "503, 'Thu, 20 Oct 2022 02:00:00 GMT', 7200",
        "503, 'Thu, 20 Oct 2022 00:00:00 GMT', 0",
        "503, 86401, 86400",
        "429, 'Fri, 20 Oct 2023 00:00:00 GMT', 86400"
    })
    void secondsAndDatesAreUnderstoodAndNobodyIsLeftAloneForMoreThanADay(int status, String header, long seconds) {
        assertThat(RetryAfter.of(status, header, clock)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "Thu, 20 Oct 2022", "Wed, 19 Oct 2022 00:00:00 GMT", "", "9999999999"})
    void whatSaysNothingUsefulIsIgnored(String header) {
        assertThat(RetryAfter.of(503, header, clock)).isEmpty();
    }

    @Test
    void onlyWhoIsBusyMayAsk() {
        assertThat(RetryAfter.of(500, "120", clock)).isEmpty();
        assertThat(RetryAfter.of(503, null, clock)).isEmpty();
    }
}
