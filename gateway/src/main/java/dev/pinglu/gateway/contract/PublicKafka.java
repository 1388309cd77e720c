package dev.pinglu.gateway.contract;

import io.quarkus.qute.TemplateData;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/** Where subscribers find Kafka and how they log in there, if not where and as the gateway itself does. */
@TemplateData
@ConfigMapping(prefix = "pinglu.public-kafka")
public interface PublicKafka {
    /** {@code host:port} of each broker that is a way in. */
    @WithDefault("${kafka.bootstrap.servers}")
    List<String> servers();

    @WithDefault("${kafka.security.protocol:PLAINTEXT}")
    SecurityProtocol securityProtocol();

    /** As Kafka names it; asked of nobody unless the protocol is one of the two with SASL. */
    @WithDefault("${kafka.sasl.mechanism:SCRAM-SHA-512}")
    String saslMechanism();

    /** Whether it lets in only whom it knows. */
    default boolean hasAccess() {
        return securityProtocol() != SecurityProtocol.PLAINTEXT;
    }

    /** Whether subscribers log in with a name and a password. */
    default boolean hasPassword() {
        return isSasl() && (saslMechanism().equals("PLAIN") || saslMechanism().startsWith("SCRAM-"));
    }

    default boolean isSasl() {
        return switch (securityProtocol()) {
            case SASL_PLAINTEXT, SASL_SSL -> true;
            case PLAINTEXT, SSL -> false;
        };
    }

    default boolean isEncrypted() {
        return switch (securityProtocol()) {
            case SSL, SASL_SSL -> true;
            case PLAINTEXT, SASL_PLAINTEXT -> false;
        };
    }
}
