package dev.pinglu.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import org.awaitility.Awaitility;

/** Has the tests of a running service wait with patience; what else waits may know nothing of Quarkus. */
public final class PatientTests implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultTimeout(Patience.OF_TESTS);
    }
}
