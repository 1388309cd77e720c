package dev.pinglu.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.testing.SecuredKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gateway's reader on a broker of SCRAM accounts and of the ACLs in docs/operations.md. */
class SecuredTopicsTest {
    private static final List<String> TOPICS =
            List.of("projects.state", "rural.state", "civility.state", "project-status");
    private static final String PASSWORD = "known-to-the-gateway";

    @SuppressWarnings("NullAway.Init")
    private static SecuredKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = SecuredKafka.start();
        kafka.createTopics(TOPICS.toArray(String[]::new));
        kafka.setPassword("gateway", PASSWORD);
        kafka.setPassword("stranger", PASSWORD);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void theGatewayMayDoAllThatItsReaderDoes() throws Exception {
        try (var reader = new TopicReader(kafka.client("gateway", PASSWORD), 100)) {
            var found = reader.describe(TOPICS);
            var beginnings = found.keySet().stream()
                    .collect(Collectors.toMap(topic -> new TopicPartition(topic, 0), topic -> 0L));
            reader.assign(beginnings);

            assertThat(found).containsOnlyKeys(TOPICS);
            assertThat(reader.clusterId()).isNotBlank();
            assertThat(reader.poll(Duration.ofSeconds(2))).isEmpty();
            assertThat(reader.positions(beginnings.keySet())).isEqualTo(beginnings);
        }
    }

    @Test
    void anAccountWithoutRightsSeesNoTopic() {
        try (var reader = new TopicReader(kafka.client("stranger", PASSWORD), 100)) {
            assertThatThrownBy(() -> reader.describe(TOPICS)).hasCauseInstanceOf(TopicAuthorizationException.class);
            reader.assign(Map.of(new TopicPartition("projects.state", 0), 0L));
            assertThatThrownBy(() -> reader.poll(Duration.ofSeconds(5)))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aWrongPasswordIsRefusedInWordsThatDoNotRepeatIt() {
        try (var reader = new TopicReader(kafka.client("gateway", "mistyped"), 100)) {
            assertThatThrownBy(() -> reader.describe(TOPICS))
                    .hasCauseInstanceOf(SaslAuthenticationException.class)
                    .hasStackTraceContaining("Authentication failed")
                    .satisfies(refused ->
                            assertThat(String.valueOf(refused.getCause())).doesNotContain("mistyped"));
        }
    }
}
