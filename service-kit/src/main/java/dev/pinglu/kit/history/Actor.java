package dev.pinglu.kit.history;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who acts in the running request, and the reason that was given for it. */
@RequestScoped
public class Actor {
    static final String LOCAL = "local";

    private @Nullable String reason;

    /** The acting principal; every request counts as the local user until identity is in place. */
    public String name() {
        return LOCAL;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Gives the reason that goes into the audit revision of this request's changes. */
    public void because(@Nullable String reason) {
        this.reason = reason;
    }
}
