package dev.pinglu.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives every {@code @QuarkusTest} and {@code @QuarkusIntegrationTest} a real PostgreSQL and a real Kafka; found by the service loader, so that no test
 * has to name it. {@code -Dpinglu.test.backend=containers} takes both from Docker ({@code pinglu.test.postgres-image}, {@code
 * pinglu.test.kafka-image}); the default needs nothing but a JDK.
 */
public final class Backends implements QuarkusTestResourceLifecycleManager {
    static final String SERVER = "pinglu.test.server";
    static final String DATABASE = "pinglu.test.database";
    static final String ISSUER = "pinglu.test.issuer";

    private @Nullable TestDatabase database;
    private @Nullable TestIssuer issuer;

    @Override
    public Map<String, String> start() {
        BuildServers servers = BuildServers.get();
        String run = UUID.randomUUID().toString().substring(0, 8);
        TestDatabase created = new TestDatabase(servers.postgres(), "test_" + run);
        created.create();
        database = created;
        TestIssuer provider = new TestIssuer();
        issuer = provider;
        // The callback that renews the database lives in another class loader: only the system properties are common
        // ground.
        System.setProperty(SERVER, created.server());
        System.setProperty(DATABASE, created.name());
        System.setProperty(ISSUER, provider.issuer());
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", created.jdbcUrl()),
                Map.entry("quarkus.datasource.username", created.user()),
                Map.entry("pinglu.database.password", TestDatabase.PASSWORD),
                Map.entry("quarkus.flyway.username", created.owner()),
                Map.entry("pinglu.database.owner-password", TestDatabase.PASSWORD),
                Map.entry("quarkus.datasource.jdbc.validate-on-borrow", "true"),
                Map.entry("pinglu.identity.issuer", provider.issuer()),
                Map.entry("pinglu.identity.client-secret", TestLogin.CLIENT_SECRET),
                Map.entry("pinglu.identity.session-secret", UUID.randomUUID().toString()),
                Map.entry("kafka.bootstrap.servers", servers.kafka()),
                Map.entry("pinglu.topic.prefix", "test-" + run + "."));
    }

    @Override
    public void stop() {
        System.clearProperty(SERVER);
        System.clearProperty(DATABASE);
        System.clearProperty(ISSUER);
        if (issuer != null) {
            issuer.close();
        }
        if (database != null) {
            database.drop();
        }
    }
}
