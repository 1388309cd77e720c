package dev.pinglu.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.webhook.Settings;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Outcome REFUSED = Outcome.answered(500, Duration.ZERO, Optional.empty());

    @Test
    void pausesDifferSoThatReceiversDoNotComeBackTogether() {
        // Given
        var schedule = new RetrySchedule(Settings.with("retries", "100s"));
        // When
        var pauses = new HashSet<Duration>();
        for (int i = 0; i < 100; i++) {
            pauses.add(schedule.pauseAfter(1, REFUSED).orElseThrow());
        }
        // Then
        assertThat(pauses)
                .hasSizeGreaterThan(50)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120)));
    }

    @Test
    void theScheduleEnds() {
        var schedule = new RetrySchedule(Settings.with("retries", "1s,1m", "jitter", "0"));

        assertThat(schedule.pauseAfter(1, REFUSED)).contains(Duration.ofSeconds(1));
        assertThat(schedule.pauseAfter(2, REFUSED)).contains(Duration.ofMinutes(1));
        assertThat(schedule.pauseAfter(3, REFUSED)).isEmpty();
    }

    @Test
    void theUsualScheduleIsThatOfStandardWebhooks() {
        var settings = Settings.with();

        assertThat(settings.retries())
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(settings.disableAfter()).isEqualTo(Duration.ofDays(5));
    }
}
