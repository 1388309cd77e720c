package dev.pinglu.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final String DISTRICT = "140603";

    private final MovableClock clock = new MovableClock();

    @SuppressWarnings("NullAway.Init")
    private SmallProvider small;

    @SuppressWarnings("NullAway.Init")
    private Provider provider;

    @BeforeEach
    void startProvider() throws IOException {
        small = new SmallProvider();
        provider = new Provider(small.issuer(), clock);
    }

    @AfterEach
    void stopProvider() {
        small.close();
    }

    @Test
    void aTokenIsFetchedOnceAndRenewedBeforeItExpires() {
        // Given
        Tokens tokens = new Tokens(new RoleAccounts(provider, "cli", SmallProvider.KNOWN), clock);
        String first = tokens.of("leader", DISTRICT);

        // When time passes, but not enough
        clock.advance(Duration.ofMinutes(8));
        String second = tokens.of("leader", DISTRICT);
        clock.advance(Duration.ofSeconds(61));
        String third = tokens.of("leader", DISTRICT);

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
    }

    @Test
    void eachRoleAndDivisionHasAnAccountOfItsOwn() {
        // Given
        Tokens tokens = new Tokens(new RoleAccounts(provider, "cli", SmallProvider.KNOWN), clock);

        // When
        tokens.of("rural-clerk", DISTRICT);
        tokens.of("township-clerk", "140603100");
        tokens.of("township-clerk", "140603101");

        // Then
        assertThat(small.forms())
                .extracting(form -> form.replaceAll(".*username=", ""))
                .containsExactly("rural-clerk", "township-clerk-140603100", "township-clerk-140603101");
    }

    @Test
    void aClientCallsWithItsSecret() {
        AccessToken token = new ClientAccount(provider, "importer", "known").token("leader", DISTRICT);

        assertThat(token.value()).isEqualTo("token-1");
        assertThat(token.expires()).isEqualTo(clock.instant().plusSeconds(600));
        assertThat(small.forms().get(0)).contains("grant_type=client_credentials", "client_id=importer");
        assertThat(token).hasToString("AccessToken until " + token.expires());
    }

    @Test
    void aRefusalNamesTheAccountAndTheReasonAndNoPassword() {
        assertThatExceptionOfType(IdentityFailure.class)
                .isThrownBy(
                        () -> new OneAccount(provider, "cli", "somebody", "wrong-password").token("leader", DISTRICT))
                .withMessageContaining("somebody")
                .withMessageContaining("401 Invalid user credentials")
                .withMessageNotContaining("wrong-password");
    }

    @Test
    void aProviderThatIsAwayIsNamed() {
        URI issuer = small.issuer();
        small.close();

        assertThatExceptionOfType(IdentityFailure.class)
                .isThrownBy(() -> provider.forClient("importer", "known"))
                .withMessageContaining(issuer + " cannot be reached");
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2022-10-20T00:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
