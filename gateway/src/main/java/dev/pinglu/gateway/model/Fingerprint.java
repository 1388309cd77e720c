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
    private final Metrics metrics;
    private final Divisions divisions;
    private final EventSchemas schemas;

    Fingerprint(Metrics metrics, Divisions divisions, EventSchemas schemas) {
        this.metrics = metrics;
        this.divisions = divisions;
        this.schemas = schemas;
    }

    /** As of today: a day on which one division takes another's place changes it. */
    String text() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(metrics.source().getBytes(StandardCharsets.UTF_8));
            divisions
                    .all()
                    .forEach(one -> hash.update(String.join(
                                    "<",
                                    one.code(),
                                    one.parent().toString(),
                                    one.validTo().toString(),
                                    one.successor().toString())
                            .getBytes(StandardCharsets.UTF_8)));
            schemas.types().forEach(type -> hash.update(type.getBytes(StandardCharsets.UTF_8)));
            divisions.replaced().forEach(code -> hash.update(("!" + code).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
