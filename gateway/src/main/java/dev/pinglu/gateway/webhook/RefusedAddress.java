package dev.pinglu.gateway.webhook;

/** The gateway does not send to this address. */
public final class RefusedAddress extends Exception {
    private final String rule;

    RefusedAddress(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** What it breaks, e.g. {@code webhook.url.port}. */
    String rule() {
        return rule;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
