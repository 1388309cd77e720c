package dev.pinglu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackendsTest {
    private final Backends backends = new Backends();
    private Map<String, String> settings = Map.of();

    @BeforeEach
    void start() throws SQLException {
        settings = backends.start();
        execute("create table entry(id int)");
    }

    @AfterEach
    void stop() {
        backends.stop();
    }

    @Test
    void eachClassFindsTheMigratedDatabaseAndNothingOfTheClassBefore() throws SQLException {
        // Given a class that ran after the migrations and left a row
        FreshDatabase callback = new FreshDatabase();
        callback.beforeClass(BackendsTest.class);
        execute("insert into entry values (1)");

        // When
        callback.beforeClass(BackendsTest.class);

        // Then
        assertThat(count()).isZero();
    }

    @Test
    void aConnectionInUseDoesNotKeepADatabaseFromBeingRenewed() throws SQLException {
        // Given
        FreshDatabase callback = new FreshDatabase();
        try (Connection busy = connect();
                Statement statement = busy.createStatement()) {
            statement.execute("begin; insert into entry values (1)");

            // When
            callback.beforeClass(BackendsTest.class);
            callback.beforeClass(BackendsTest.class);

            // Then
            assertThat(busy.isValid(1)).isFalse();
        }
        assertThat(count()).isZero();
    }

    @Test
    void allRunsOfABuildShareTheirServers() {
        Backends second = new Backends();

        Map<String, String> others = second.start();

        assertThat(others).containsEntry("kafka.bootstrap.servers", settings.get("kafka.bootstrap.servers"));
        assertThat(others.get("quarkus.datasource.jdbc.url")).isNotEqualTo(settings.get("quarkus.datasource.jdbc.url"));
        assertThat(others.get("pinglu.topic.prefix")).isNotEqualTo(settings.get("pinglu.topic.prefix"));
        second.stop();
    }

    @Test
    void kafkaAnswers() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers")))) {
            assertThat(admin.describeCluster().nodes().get(20, TimeUnit.SECONDS))
                    .hasSize(1);
        }
    }

    private int count() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from entry")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.flyway.username"),
                settings.get("pinglu.database.owner-password"));
    }
}
