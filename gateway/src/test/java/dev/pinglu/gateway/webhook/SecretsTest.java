package dev.pinglu.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.gateway.testing.MovableClock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final MovableClock clock = new MovableClock();
    private final Secrets secrets = new Secrets(Settings.with(), clock);
    private final UUID id = UUID.randomUUID();

    @Test
    void aSecretComesBackAsItWasDrawn() throws Secrets.Unreadable {
        // Given
        var secret = secrets.draw();
        // When
        var sealed = secrets.seal(id, secret);
        // Then
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(sealed).doesNotContain(secret.substring(6));
        assertThat(secrets.signing(aWebhook(new SealedSecrets(sealed, List.of()))))
                .containsExactly(bytes(secret));
    }

    @Test
    void theSameSecretIsNeverKeptTheSameTwice() {
        var secret = secrets.draw();

        assertThat(secrets.seal(id, secret)).isNotEqualTo(secrets.seal(id, secret));
    }

    @Test
    void everySecretSignsAsWellUntilItsTimeIsOver() throws Secrets.Unreadable {
        // Given
        var oldest = secrets.draw();
        var old = secrets.draw();
        var fresh = secrets.draw();
        var first = new SealedSecrets(secrets.seal(id, oldest), List.of());
        var second = replaced(first, old);
        clock.pass(Duration.ofHours(1));
        var third = replaced(second, fresh);
        // When
        var before = secrets.signing(aWebhook(third));
        clock.pass(Duration.ofHours(23));
        var later = secrets.signing(aWebhook(third));
        clock.pass(Duration.ofHours(1));
        var after = secrets.signing(aWebhook(third));
        // Then
        assertThat(before).containsExactly(bytes(fresh), bytes(old), bytes(oldest));
        assertThat(later).containsExactly(bytes(fresh), bytes(old));
        assertThat(after).containsExactly(bytes(fresh));
        assertThat(replaced(third, secrets.draw()).previous())
                .extracting(SealedSecrets.Previous::secret)
                .containsExactly(third.current());
    }

    @Test
    void aSecretInTheRowOfAnotherWebhookIsUnreadable() {
        var sealed = secrets.seal(UUID.randomUUID(), secrets.draw());

        assertThatThrownBy(() -> secrets.signing(aWebhook(new SealedSecrets(sealed, List.of()))))
                .isInstanceOf(Secrets.Unreadable.class);
    }

    @Test
    void anotherKeyReadsNothing() {
        var other = new Secrets(Settings.with("key", "another key that is quite long enough too"), clock);
        var sealed = other.seal(id, other.draw());

        assertThatThrownBy(() -> secrets.signing(aWebhook(new SealedSecrets(sealed, List.of()))))
                .isInstanceOf(Secrets.Unreadable.class);
    }

    private SealedSecrets replaced(SealedSecrets before, String secret) {
        var now = clock.instant();
        return before.replacedBy(secrets.seal(id, secret), now, now.plus(Duration.ofHours(24)));
    }

    private Webhook aWebhook(SealedSecrets sealed) {
        return new Webhook(
                id,
                "board",
                "https://hooks.example.org/",
                new Wanted(List.of(), "140603", Optional.empty()),
                "subscriber",
                "140603",
                Optional.empty(),
                sealed,
                clock.instant(),
                1);
    }

    private static byte[] bytes(String secret) {
        return Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }
}
