package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the idempotency of the running POST needs to know of its request. */
@RequestScoped
class IncomingPost {
    private String operation = "";
    private byte[] bodyHash = new byte[0];
    private @Nullable String key;

    void received(String operation, @Nullable String key, byte[] bodyHash) {
        this.operation = operation;
        this.key = key;
        this.bodyHash = bodyHash;
    }

    String operation() {
        return operation;
    }

    byte[] bodyHash() {
        return bodyHash;
    }

    UUID requireKey() {
        if (key == null || key.isBlank()) {
            throw Problems.of(ProblemType.IDEMPOTENCY_KEY_MISSING)
                    .withDetail("Send an Idempotency-Key header with a UUID of your own")
                    .build();
        }
        try {
            return UUID.fromString(key.strip());
        } catch (IllegalArgumentException notAUuid) {
            throw Problems.invalid("idempotency.key", "Idempotency-Key", "The Idempotency-Key is not a UUID");
        }
    }
}
