package dev.pinglu.gateway.webhook;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The names of the machine, and those of a name server that tests let fall silent or forget what it knew. */
@Mock
@Singleton
class Names extends HostLookup {
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile Silence silence = new Silence(0);

    Names(WebhookSettings settings) {
        super(settings);
    }

    /** Until it ends, names below {@code silent.test} are not answered for. */
    static final class Silence implements AutoCloseable {
        private final CountDownLatch asked;
        private final CountDownLatch end = new CountDownLatch(1);

        Silence(int expected) {
            asked = new CountDownLatch(expected);
        }

        /** Waits until as many wait as were expected. */
        boolean isMet() throws InterruptedException {
            return asked.await(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            end.countDown();
        }
    }

    Silence fallSilent(int expected) {
        silence = new Silence(expected);
        return silence;
    }

    void know(String host) {
        known.add(host);
    }

    void forget(String host) {
        known.remove(host);
    }

    @Override
    List<InetAddress> find(String host, Asker asker) throws UnknownHostException {
        if (host.endsWith(".silent.test")) {
            beSilent();
            throw new UnknownHostException(host);
        } else if (known.contains(host)) {
            return List.of(InetAddress.getLoopbackAddress());
        }
        return super.find(host, asker);
    }

    private void beSilent() {
        var present = silence;
        present.asked.countDown();
        try {
            present.end.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
