package dev.pinglu.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.testing.NodeTools;
import dev.pinglu.kit.testing.AccessTable;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of the contracts as anybody reads them, and as readers from elsewhere do. */
@QuarkusTest
class ContractResourceTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final EventSchemas schemas;
    private final String publicUrl;
    private final String issuer;

    @Inject
    ContractResourceTest(
            EventSchemas schemas,
            @ConfigProperty(name = "pinglu.public-url") String publicUrl,
            @ConfigProperty(name = "pinglu.identity.issuer") String issuer) {
        this.schemas = schemas;
        this.publicUrl = publicUrl;
        this.issuer = issuer;
    }

    @Test
    void openApiHasEveryOperationOfTheSuite() throws IOException {
        // When
        var document = json("/q/openapi");
        // Then
        var operations = new TreeSet<String>();
        document.path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(
                                method.getValue().path("operationId").asText())));
        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(AccessTable.read().operations());
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo(publicUrl);
        assertThat(document.at("/components/securitySchemes/oidc/openIdConnectUrl")
                        .asText())
                .isEqualTo(issuer + "/.well-known/openid-configuration");
    }

    @Test
    void everyTagIsExplainedInBothLanguagesAndInOneGroup() throws IOException {
        // When
        var document = json("/q/openapi");
        // Then
        assertThat(document.path("tags"))
                .hasSizeGreaterThan(10)
                .allSatisfy(tag -> assertThat(tag.path("description").asText()).matches("\\p{IsHan}.* · [A-Z].*"));
        var grouped = new ArrayList<String>();
        document.path("x-tagGroups").forEach(group -> group.path("tags").forEach(tag -> grouped.add(tag.asText())));
        assertThat(grouped)
                .containsExactlyInAnyOrderElementsOf(document.path("tags").findValuesAsText("name"));
    }

    @Test
    void asyncApiHasEveryEventTypeWithASampleThatItsSchemaAccepts() throws IOException {
        // When
        var document = json("/asyncapi");
        // Then
        var carried = StreamSupport.stream(document.path("channels").spliterator(), false)
                .flatMap(channel -> channel.path("messages").properties().stream())
                .map(message -> message.getValue().path("$ref").asText())
                .filter(message -> !message.contains("stream.") && !message.contains("webhook."))
                .map(message -> message.substring("#/components/messages/".length()))
                .toList();
        assertThat(new TreeSet<>(carried)).isEqualTo(published()).isNotEmpty();
        for (var log : List.of("EventResponse", "webhook.message")) {
            assertThat(document.at("/components/schemas/" + log + "/properties/data/anyOf"))
                    .extracting(type -> type.path("$ref").asText().replace("#/components/schemas/", ""))
                    .containsExactlyInAnyOrderElementsOf(schemas.types());
        }
        assertThat(carried).allSatisfy(type -> {
            var samples =
                    document.path("components").path("messages").path(type).path("examples");
            var schema = document.path("components").path("schemas").path(type);
            assertThat(samples).hasSize(1);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(schema)
                            .validate(samples.path(0).path("payload")))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "projectsState, projects.state, compact, dev.pinglu.projects.project.state.v1",
        "ruralState, rural.state, compact, dev.pinglu.rural.sown-record.state.v1",
        "civilityState, civility.state, compact, dev.pinglu.service.heartbeat.v1",
        "projectStatus, project-status, delete, dev.pinglu.projects.project.stage-changed.v1"
    })
    void everyTopicIsAChannel(String name, String topic, String cleanup, String type) throws IOException {
        // When
        var channel = json("/asyncapi").path("channels").path(name);
        // Then
        assertThat(channel.path("address").asText()).endsWith(topic);
        assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(6);
        assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asText())
                .isEqualTo(cleanup);
        assertThat(channel.path("messages").has(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/asyncapi"})
    void aDocumentComesInTheFormThatIsAskedFor(String path) throws IOException {
        // When
        var asJson = given().auth().none().accept("application/json").get(path);
        var asYaml = given().auth().none().accept("application/yaml").get(path);
        // Then
        asJson.then().statusCode(200).contentType("application/json").header("Vary", equalTo("Accept"));
        asYaml.then().statusCode(200).contentType("application/yaml");
        assertThat(new YAMLMapper().readTree(asYaml.asByteArray()))
                .isEqualTo(new ObjectMapper().readTree(asJson.asByteArray()));
        given().get(path).then().contentType("application/yaml");
        given().accept("text/html,*/*;q=0.8").get(path + "?format=json").then().contentType("application/json");
        given().get(path + "?format=xml").then().statusCode(400).body("violations[0].path", equalTo("format"));
        given().accept("text/csv").get(path).then().statusCode(406);
    }

    @Test
    @RequiresTool("npm")
    void anAsyncApiParserFindsEveryMessageInIt() throws IOException {
        // When
        var read = NodeTools.run("asyncapi.mjs", bytes("/asyncapi"));
        // Then
        assertThat(read.path("problems")).isEmpty();
        var messages = read.path("channels").findValuesAsText("name");
        var expected = published();
        expected.addAll(List.of("change", "metric", "resync", "event", "ping"));
        assertThat(new TreeSet<>(messages)).isEqualTo(expected);
        assertThat(read.path("channels").findValuesAsText("payload")).containsOnly("object");
    }

    @Test
    @RequiresTool("npm")
    void anOpenApiLinterFindsNothingToMend() {
        // When
        var read = NodeTools.run("openapi.mjs", bytes("/q/openapi"));
        // Then
        assertThat(read.path("problems")).isEmpty();
    }

    /** Every type but those that stand in the gateway's own log only. */
    private TreeSet<String> published() {
        var published = new TreeSet<>(schemas.types());
        published.removeIf(type -> EventSchemas.domainOf(type).equals("gateway"));
        return published;
    }

    private static byte[] bytes(String path) {
        return given().auth().none().accept("application/json").get(path).asByteArray();
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(bytes(path));
    }
}
