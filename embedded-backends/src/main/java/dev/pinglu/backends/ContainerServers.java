package dev.pinglu.backends;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL and Apache Kafka in containers instead of processes; the one place of the suite that knows Docker. */
final class ContainerServers implements TestServers {
    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;

    private ContainerServers(PostgreSQLContainer postgres, KafkaContainer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static ContainerServers start(String postgresImage, String kafkaImage) throws SQLException {
        PostgreSQLContainer postgres = new PostgreSQLContainer(
                        DockerImageName.parse(postgresImage).asCompatibleSubstituteFor("postgres"))
                .withUsername("postgres")
                .withPassword("pinglu")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        KafkaContainer kafka =
                new KafkaContainer(DockerImageName.parse(kafkaImage).asCompatibleSubstituteFor("apache/kafka"));
        Startables.deepStart(postgres, kafka).join();
        ContainerServers servers = new ContainerServers(postgres, kafka);
        servers.createOwner();
        return servers;
    }

    private void createOwner() throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl(), "postgres", "pinglu");
                Statement statement = connection.createStatement()) {
            statement.execute("create role pinglu login createdb password 'pinglu'");
        }
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of(
                "postgres",
                postgres.getHost() + ":" + postgres.getFirstMappedPort(),
                "kafka",
                kafka.getBootstrapServers());
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
