package dev.pinglu.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The servers of the AsyncAPI document: the brokers, the gateway for its stream, and whoever takes webhooks. */
final class Servers {
    private static final String LOGIN = "kafkaLogin";
    /** What AsyncAPI calls Kafka's ways to log in; it has no name for others. */
    private static final Map<String, String> MECHANISMS = Map.of(
            "SCRAM-SHA-256", "scramSha256", "SCRAM-SHA-512", "scramSha512", "PLAIN", "plain", "GSSAPI", "gssapi");

    private Servers() {}

    static void addGateway(ObjectNode document, URI publicUrl) {
        var gateway = document.withObject("/servers").putObject("gateway");
        gateway.put("host", publicUrl.getAuthority())
                .put("protocol", publicUrl.getScheme())
                .put("description", "网关 · The gateway");
        if (!publicUrl.getPath().isEmpty()) {
            gateway.put("pathname", publicUrl.getPath());
        }
    }

    /** Each webhook has its own. */
    static void addReceiver(ObjectNode document) {
        document.withObject("/servers")
                .putObject("receiver")
                .put("host", "{receiver}")
                .put("protocol", "https")
                .put("description", "登记网络钩子时给出的地址 · The address that the webhook was registered with")
                .putObject("variables")
                .putObject("receiver")
                .put("description", "host[:port]");
    }

    /** @return the names of the brokers in the document */
    static List<String> addBrokers(ObjectNode document, PublicKafka kafka) {
        var login = login(kafka);
        login.ifPresent(type -> document.withObject("/components/securitySchemes")
                .putObject(LOGIN)
                .put("type", type)
                .put("description", "账号由运维员发给 · An account that the operator gives you"));
        var names = new ArrayList<String>();
        for (var address : kafka.servers()) {
            var name = names.isEmpty() ? "kafka" : "kafka" + (names.size() + 1);
            var broker = document.withObject("/servers").putObject(name);
            broker.put("host", address)
                    .put("protocol", kafka.isEncrypted() ? "kafka-secure" : "kafka")
                    .put("description", "Kafka，任一台皆可作为入口 · Kafka; each broker is a way in");
            if (login.isPresent()) {
                broker.putArray("security").addObject().put("$ref", "#/components/securitySchemes/" + LOGIN);
            }
            names.add(name);
        }
        return names;
    }

    private static Optional<String> login(PublicKafka kafka) {
        if (kafka.isSasl()) {
            return Optional.ofNullable(MECHANISMS.get(kafka.saslMechanism()));
        }
        return kafka.isEncrypted() ? Optional.of("X509") : Optional.empty();
    }
}
