package dev.pinglu.gateway.model;

import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.division.Divisions;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Everything that figures depend on apart from events: definitions, the division tree, the known event types. */
@Singleton
class Fingerprint {
    private final String text;

    Fingerprint(Metrics metrics, Divisions divisions, EventSchemas schemas) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(metrics.source().getBytes(StandardCharsets.UTF_8));
            divisions
                    .all()
                    .forEach(division ->
                            hash.update((division.code() + "<" + division.parent()).getBytes(StandardCharsets.UTF_8)));
            schemas.types().forEach(type -> hash.update(type.getBytes(StandardCharsets.UTF_8)));
            text = HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text() {
        return text;
    }
}
