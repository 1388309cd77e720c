package dev.pinglu.projects;

import static dev.pinglu.kit.testing.SecuredKafkaResource.LOG;
import static dev.pinglu.kit.testing.SecuredKafkaResource.PASSWORD;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.SecuredKafka;
import dev.pinglu.kit.testing.SecuredKafkaResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service on a broker of SCRAM accounts and of the ACLs in docs/operations.md. */
@QuarkusTest
@TestProfile(SecuredKafkaTest.OnASecuredBroker.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredKafkaTest {
    private static final String STATES = "projects.state";

    private final SecuredKafka kafka =
            SecuredKafka.at(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    @TestHTTPResource(value = "/health/live", management = true)
    URI health;

    public static final class OnASecuredBroker implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    SecuredKafkaResource.class, Map.of("user", "projects", "topics", "rural.state,civility.state")));
        }
    }

    @BeforeEach
    void theGatewayHasAnAccount() {
        kafka.setPassword("gateway", PASSWORD);
    }

    @Test
    @Order(1)
    void aWrongPasswordIsToldAndNeverShownAndTheRightOneHelpsWithoutAStart() throws Exception {
        // Given an account whose password the service does not know
        await("the relay tells what it met")
                .untilAsserted(() -> given().auth()
                        .none()
                        .get(health)
                        .then()
                        .statusCode(200)
                        .body(
                                "checks.find { it.name == 'outbox-relay' }.data.trouble",
                                equalTo("SaslAuthenticationException")));
        assertThat(Files.readString(LOG))
                .contains("SaslAuthenticationException")
                .doesNotContain(PASSWORD);
        // When
        kafka.setPassword("projects", PASSWORD);
        // Then
        var project =
                Api.post("/api/projects/key-projects", aProject().described()).getHeader("Location");
        var key = "project/" + project.substring(project.lastIndexOf('/') + 1);
        try (var consumer = consumer("gateway")) {
            var keys = new HashSet<String>();
            await("the project is published").atMost(Duration.ofSeconds(30)).until(() -> {
                assign(consumer, STATES);
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
                return keys.contains(key);
            });
        }
        given().auth()
                .none()
                .get(health)
                .then()
                .body("checks.find { it.name == 'outbox-relay' }.data.trouble", equalTo(null));
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"rural.state", "civility.state", "anything"})
    void projectsPublishesNothingOnTopicsOfOthers(String topic) {
        try (var producer = producer("projects", Map.of("enable.idempotence", false))) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>(topic, "k", "v")).get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    @Order(2)
    void projectsNeitherFencesTheRelayOfAnotherServiceNorReadsNorDeletes() {
        try (var producer = producer("projects", Map.of("transactional.id", "rural-service-relay"))) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
        try (var consumer = consumer("projects")) {
            consumer.assign(List.of(new TopicPartition(STATES, 0)));
            consumer.seekToBeginning(Set.of(new TopicPartition(STATES, 0)));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(5)))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
        try (var admin = Admin.create(kafka.client("projects", PASSWORD))) {
            assertThatThrownBy(() -> admin.deleteTopics(List.of(STATES)).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"projects.state", "rural.state", "civility.state", "project-status"})
    void theGatewayWritesNothing(String topic) {
        try (var producer = producer("gateway", Map.of("enable.idempotence", false))) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>(topic, "k", "v")).get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    @Order(3)
    void whoDoesNotLogInGetsNothing() {
        Map<String, Object> anonymous = Map.of(
                "bootstrap.servers", kafka.address(), "request.timeout.ms", 1_000, "default.api.timeout.ms", 2_000);
        try (var admin = Admin.create(anonymous)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
        }
    }

    private static void assign(KafkaConsumer<String, String> consumer, String topic) {
        if (consumer.assignment().isEmpty()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
    }

    private KafkaConsumer<String, String> consumer(String user) {
        var settings = kafka.client(user, PASSWORD);
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private KafkaProducer<String, String> producer(String user, Map<String, Object> more) {
        var settings = kafka.client(user, PASSWORD);
        settings.put("delivery.timeout.ms", 10_000);
        settings.put("max.block.ms", 10_000);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
