package dev.pinglu.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServersTest {
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    @ParameterizedTest
    @CsvSource({
        "SASL_SSL, SCRAM-SHA-512, kafka-secure, scramSha512",
        "SASL_SSL, SCRAM-SHA-256, kafka-secure, scramSha256",
        "SASL_PLAINTEXT, PLAIN, kafka, plain",
        "SSL, GSSAPI, kafka-secure, X509"
    })
    void subscribersLogInAsTheGatewayDoesUnlessTheyAreToldOtherwise(
            String protocol, String mechanism, String described, String login) {
        // Given
        var kafka = settings(Map.of("kafka.security.protocol", protocol, "kafka.sasl.mechanism", mechanism));
        // When
        var brokers = Servers.addBrokers(document, kafka);
        // Then
        assertThat(brokers).containsExactly("kafka", "kafka2");
        assertThat(document.at("/servers/kafka/host").asText()).isEqualTo("one:9092");
        assertThat(document.at("/servers/kafka2/host").asText()).isEqualTo("two:9092");
        assertThat(document.at("/servers/kafka2/protocol").asText()).isEqualTo(described);
        assertThat(document.at("/servers/kafka2/security/0/$ref").asText())
                .isEqualTo("#/components/securitySchemes/kafkaLogin");
        assertThat(document.at("/components/securitySchemes/kafkaLogin/type").asText())
                .isEqualTo(login);
    }

    @Test
    void subscribersMayFindKafkaElsewhere() {
        // Given
        var kafka = settings(Map.of(
                "pinglu.public-kafka.servers", "outside:9094", "pinglu.public-kafka.security-protocol", "PLAINTEXT"));
        // When
        Servers.addBrokers(document, kafka);
        // Then
        assertThat(document.at("/servers/kafka/host").asText()).isEqualTo("outside:9094");
        assertThat(document.at("/servers/kafka").has("security")).isFalse();
        assertThat(document.has("components")).isFalse();
    }

    @Test
    void theGatewayIsFoundAtItsPublicAddress() {
        // When
        Servers.addGateway(document, URI.create("https://pinglu.example.org/run"));
        // Then
        assertThat(document.at("/servers/gateway/host").asText()).isEqualTo("pinglu.example.org");
        assertThat(document.at("/servers/gateway/protocol").asText()).isEqualTo("https");
        assertThat(document.at("/servers/gateway/pathname").asText()).isEqualTo("/run");
    }

    private static PublicKafka settings(Map<String, String> told) {
        var all = new HashMap<>(told);
        all.put("kafka.bootstrap.servers", "one:9092,two:9092");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(PublicKafka.class)
                .withSources(new PropertiesConfigSource(all, "the settings of a deployment", 100))
                .build()
                .getConfigMapping(PublicKafka.class);
    }
}
