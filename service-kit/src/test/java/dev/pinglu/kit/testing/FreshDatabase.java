package dev.pinglu.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/**
 * Puts the database back to its migrated state before each test class, without restarting the application. The application loses its connections on the
 * way; the pool validates on borrow, and background workers have to survive that in production anyway.
 */
public final class FreshDatabase implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        String server = System.getProperty(Backends.SERVER);
        String database = System.getProperty(Backends.DATABASE);
        if (server != null && database != null) {
            new TestDatabase(server, database).renew();
        }
    }
}
