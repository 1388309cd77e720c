package dev.pinglu.backends;

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

    static ContainerServers start(String postgresImage, String kafkaImage) {
        PostgreSQLContainer postgres = new PostgreSQLContainer(
                        DockerImageName.parse(postgresImage).asCompatibleSubstituteFor("postgres"))
                .withUsername("postgres")
                .withPassword("pinglu")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        KafkaContainer kafka =
                new KafkaContainer(DockerImageName.parse(kafkaImage).asCompatibleSubstituteFor("apache/kafka"));
        Startables.deepStart(postgres, kafka).join();
        return new ContainerServers(postgres, kafka);
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
