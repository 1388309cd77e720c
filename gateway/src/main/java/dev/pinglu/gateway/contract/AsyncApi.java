package dev.pinglu.gateway.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.gateway.contract.Channels.Channel;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.event.TopicDefinition;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every event of the suite as AsyncAPI, made from the schemas and samples of the publishers: a type that has a schema is in it.
 * Schemas are embedded, so that the document can be read without asking for another.
 */
@Singleton
class AsyncApi {
    static final String KAFKA_BINDING = "0.5.0";

    /** What the stream sends, by the names that OpenAPI has for it. */
    private static final Set<String> STREAMED = Set.of("EventResponse", "Answer");

    private final ObjectNode parts = Document.read("contract/asyncapi.yaml");
    private final ObjectNode tree = parts.withObject("/document");
    private final Document document;

    AsyncApi(
            EventSchemas schemas,
            Channels channels,
            PublicKafka kafka,
            OpenApi openApi,
            @ConfigProperty(name = "pinglu.public-url") URI publicUrl,
            @ConfigProperty(name = "pinglu.identity.issuer") URI issuer) {
        tree.withObject("/info").put("version", openApi.version());
        tree.withObject("/components/securitySchemes/oidc").put("openIdConnectUrl", OpenApi.discovery(issuer));
        addSchema("headers", Document.read("asyncapi/headers.json"));
        SchemaNames.closure(openApi.schemas(), STREAMED)
                .forEach(name -> addSchema(name, (ObjectNode) openApi.schemas().path(name)));
        describeLog(schemas);
        var brokers = Servers.addBrokers(tree, kafka);
        Servers.addGateway(tree, publicUrl);
        Servers.addReceiver(tree);
        channels.all().forEach(channel -> {
            channel.types().forEach(type -> addMessage(type, schemas, publicUrl));
            addChannel(channel, brokers);
        });
        document = Document.of(tree);
    }

    Document document() {
        return document;
    }

    /** What the stream and the webhooks send of the log is an event of any type, those that no topic carries included. */
    private void describeLog(EventSchemas schemas) {
        var data = tree.arrayNode();
        schemas.types().forEach(type -> {
            addSchema(type, (ObjectNode) schemas.find(type).orElseThrow());
            data.addObject().put("$ref", "#/components/schemas/" + type);
        });
        List.of("EventResponse", "webhook.message")
                .forEach(name -> tree.withObject("/components/schemas")
                        .withObject(JsonPointer.empty()
                                .appendProperty(name)
                                .appendProperty("properties")
                                .appendProperty("data"))
                        .set("anyOf", data.deepCopy()));
    }

    private void addMessage(String type, EventSchemas schemas, URI publicUrl) {
        var schema = schemas.find(type).orElseThrow();
        var sample = schemas.sample(type).orElseThrow(() -> new IllegalStateException(type + " has no golden sample"));
        tree.withObject("/components/messages")
                .set(type, EventMessage.of(type, schema, sample, publicUrl + "/schemas/" + type + ".json"));
    }

    /** AsyncAPI's schemas are of one dialect, which the document names; ours use what all dialects have in common. */
    private void addSchema(String name, ObjectNode schema) {
        tree.withObject("/components/schemas").set(name, schema.deepCopy().without("$schema"));
    }

    private void addChannel(Channel channel, List<String> brokers) {
        var name = camelCase(channel.name());
        var node = tree.withObject("/channels").putObject(name).put("address", channel.address());
        node.setAll((ObjectNode) parts.path(channel.holdsStates() ? "states" : "facts"));
        var servers = node.putArray("servers");
        brokers.forEach(broker -> servers.addObject().put("$ref", "#/servers/" + broker));
        var messages = node.putObject("messages");
        channel.types().forEach(type -> messages.putObject(type).put("$ref", "#/components/messages/" + type));
        node.putObject("bindings").set("kafka", binding(channel));
        tree.withObject("/operations")
                .putObject("publish" + Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .put("action", "send")
                .put("title", channel.address())
                .putObject("channel")
                .put("$ref", "#/channels/" + name);
    }

    private ObjectNode binding(Channel channel) {
        var binding = tree.objectNode()
                .put("topic", channel.address())
                .put("partitions", TopicDefinition.PARTITIONS)
                .put("bindingVersion", KAFKA_BINDING);
        var configuration = binding.putObject("topicConfiguration");
        channel.definition().settings().forEach((setting, value) -> {
            switch (setting) {
                case TopicConfig.CLEANUP_POLICY_CONFIG ->
                    configuration.putArray(setting).add(value);
                case TopicConfig.RETENTION_MS_CONFIG -> configuration.put(setting, Long.valueOf(value));
                default -> configuration.put(setting, value);
            }
        });
        return binding;
    }

    /** {@code project-status} is {@code projectStatus}, {@code projects.state} is {@code projectsState}. */
    private static String camelCase(String topic) {
        var words = topic.split("[^A-Za-z0-9]+");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
