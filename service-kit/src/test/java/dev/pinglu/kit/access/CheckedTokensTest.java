package dev.pinglu.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class CheckedTokensTest {
    private static final Instant START = Instant.parse("2022-10-20T04:00:00Z");
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final String TOKEN = "Bearer one";

    private Instant now = START;
    private int checks;
    private final CheckedTokens tokens = tokens(KEPT);

    @Test
    void aGoodTokenIsNotCheckedAgainForAWhile() {
        // When
        var first = callerOf(TOKEN, START.plusSeconds(600));
        now = START.plusSeconds(9);
        var second = callerOf(TOKEN, START.plusSeconds(600));
        now = START.plusSeconds(11);
        callerOf(TOKEN, START.plusSeconds(600));

        // Then
        assertThat(second.getPrincipal().getName())
                .isEqualTo(first.getPrincipal().getName());
        assertThat(second.getRoles()).containsExactly("leader");
        assertThat(second.<String>getAttribute(ClaimedScope.DIVISION)).isEqualTo("140603");
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void noTokenOutlivesItsEnd() {
        // When
        callerOf(TOKEN, START.plusSeconds(3));
        now = START.plusSeconds(2);
        callerOf(TOKEN, START.plusSeconds(3));
        var before = checks;
        now = START.plusSeconds(3);
        callerOf(TOKEN, START.plusSeconds(3));

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotKept() {
        // When
        assertThatThrownBy(() -> tokens.callerOf(
                                TOKEN, () -> Uni.createFrom().failure(new AuthenticationFailedException()))
                        .await()
                        .indefinitely())
                .isInstanceOf(AuthenticationFailedException.class);
        callerOf(TOKEN, START.plusSeconds(600));

        // Then
        assertThat(checks).isEqualTo(1);
    }

    @Test
    void theRequestOfOneCallIsNotHandedToTheNext() {
        // When
        callerOf(TOKEN, START.plusSeconds(600));

        // Then
        assertThat(callerOf(TOKEN, START.plusSeconds(600)).getAttributes())
                .doesNotContainKey(RoutingContext.class.getName());
    }

    @Test
    void whatIsNoBearerTokenIsCheckedEveryTime() {
        // When
        callerOf("DPoP one", START.plusSeconds(600));
        callerOf("DPoP one", START.plusSeconds(600));
        tokens.callerOf(TOKEN, () -> identity(new QuarkusPrincipal("unknown")))
                .await()
                .indefinitely();
        callerOf(TOKEN, START.plusSeconds(600));

        // Then
        assertThat(checks).isEqualTo(4);
    }

    @Test
    void zeroChecksEveryRequest() {
        // Given
        var unkept = tokens(Duration.ZERO);

        // When
        for (int i = 0; i < 3; i++) {
            unkept.callerOf(TOKEN, () -> identity(jwt(START.plusSeconds(600))))
                    .await()
                    .indefinitely();
        }

        // Then
        assertThat(checks).isEqualTo(3);
    }

    @Test
    void aProviderThatIsMissingIsToldOnceAndThatItIsBackAsWell() {
        // Given
        var told = new ArrayList<String>();
        var log = Logger.getLogger(ProviderOutage.class.getName());
        var listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);

        // When
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> tokens.callerOf(
                                    TOKEN, () -> Uni.createFrom().failure(new OIDCException("away")))
                            .await()
                            .indefinitely())
                    .isInstanceOf(OIDCException.class);
        }
        callerOf(TOKEN, START.plusSeconds(600));
        callerOf("Bearer two", START.plusSeconds(600));
        log.removeHandler(listener);

        // Then
        assertThat(told).hasSize(2);
    }

    private SecurityIdentity callerOf(String authorization, Instant expires) {
        return tokens.callerOf(authorization, () -> identity(jwt(expires)))
                .await()
                .indefinitely();
    }

    private Uni<SecurityIdentity> identity(Principal principal) {
        checks++;
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(principal)
                        .addRole("leader")
                        .addAttribute(ClaimedScope.DIVISION, "140603")
                        .addAttribute(RoutingContext.class.getName(), "the request")
                        .build());
    }

    private static Principal jwt(Instant expires) {
        var claims = new JwtClaims();
        claims.setClaim("preferred_username", "leader");
        claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
        return new DefaultJWTCallerPrincipal(claims);
    }

    private CheckedTokens tokens(Duration kept) {
        return new CheckedTokens(
                new AccessSettings() {
                    @Override
                    public String divisionClaim() {
                        return "division";
                    }

                    @Override
                    public String unitClaim() {
                        return "unit";
                    }

                    @Override
                    public Duration checkedTokenKept() {
                        return kept;
                    }
                },
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                },
                new ProviderOutage());
    }
}
