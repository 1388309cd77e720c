package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.webhook.WebhookSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a failed attempt is followed by another. */
@Singleton
class RetrySchedule {
    private static final double MILLION = 1_000_000;

    private final WebhookSettings settings;
    private final RandomGenerator random = RandomGenerator.getDefault();

    RetrySchedule(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * The pause behind a failed attempt, at least as long as the receiver asks for.
     *
     * @param attempts how many there were
     * @return absent if there are no more
     */
    Optional<Duration> pauseAfter(int attempts, Outcome outcome) {
        if (attempts > settings.retries().size()) {
            return Optional.empty();
        }
        var pause = settings.retries().get(attempts - 1);
        var longer = pause.multipliedBy((long) (MILLION * (1 + settings.jitter() * random.nextDouble())))
                .dividedBy((long) MILLION);
        return Optional.of(outcome.retryAfter()
                .filter(asked -> asked.compareTo(longer) > 0)
                .orElse(longer));
    }
}
