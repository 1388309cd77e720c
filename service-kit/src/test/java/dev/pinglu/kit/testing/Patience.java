package dev.pinglu.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/** How long tests wait for what comes by itself: a machine that builds other things meanwhile may stand still for a while. */
public final class Patience implements QuarkusTestBeforeClassCallback {
    static final Duration OF_TESTS = Duration.ofSeconds(30);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultTimeout(OF_TESTS);
    }
}
