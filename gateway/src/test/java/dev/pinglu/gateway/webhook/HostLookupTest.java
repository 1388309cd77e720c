package dev.pinglu.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a name server that says nothing costs. */
class HostLookupTest {
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final HostLookup lookup = new HostLookup(Settings.with("connect-timeout", "50ms")) {
        @Override
        List<InetAddress> ask(String host) throws UnknownHostException {
            if (host.endsWith(".silent.example.org")) {
                asked.incrementAndGet();
                try {
                    answers.await();
                } catch (InterruptedException stopped) {
                    throw new UnknownHostException(host);
                }
            }
            return List.of(InetAddress.getByAddress(host, new byte[] {1, 1, 1, 1}));
        }
    };

    @AfterEach
    void answer() {
        answers.countDown();
    }

    @Test
    void aLookUpThatWasGivenUpKeepsItsPlaceAndWhoeverFindsNoneIsToldWhenToComeBack() throws UnknownHostException {
        // Given
        for (int i = 0; i < HostLookup.REQUESTED; i++) {
            giveUp(i + ".silent.example.org", Asker.REQUEST);
        }
        // When
        var refused = catchThrowableOfType(HttpProblem.class, () -> lookup.find("hooks.example.org", Asker.REQUEST));
        // Then
        assertThat(refused.getStatusCode()).isEqualTo(503);
        assertThat(refused.getHeaders()).containsEntry("Retry-After", 1L);
        await("all have begun").untilAtomic(asked, equalTo(HostLookup.REQUESTED));
        // And messages that are due are not kept waiting by requests
        await("a message finds its place")
                .ignoreExceptions()
                .until(() -> !lookup.find("hooks.example.org", Asker.MESSAGE).isEmpty());
        answers.countDown();
        await("places are free again")
                .ignoreExceptions()
                .until(() -> !lookup.find("hooks.example.org", Asker.REQUEST).isEmpty());
    }

    @Test
    void oneHostTakesOnePlaceHoweverOftenItIsAskedFor() {
        for (int i = 0; i <= HostLookup.REQUESTED; i++) {
            giveUp("one.silent.example.org", Asker.REQUEST);
            giveUp("one.silent.example.org", Asker.MESSAGE);
        }

        assertThat(asked).hasValue(1);
    }

    private void giveUp(String host, Asker asker) {
        assertThatThrownBy(() -> lookup.find(host, asker)).isInstanceOf(UnknownHostException.class);
    }
}
