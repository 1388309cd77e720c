package dev.pinglu.kit.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who acts in the running request, and the reason that was given for it. */
@RequestScoped
public class Actor {
    /** Who changes records outside of any request: the service itself. */
    static final String SERVICE = "service";

    private final SecurityIdentity caller;
    private @Nullable String reason;

    Actor(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** The name of the acting principal, as its token gives it. */
    public String name() {
        return caller.isAnonymous() ? SERVICE : caller.getPrincipal().getName();
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Gives the reason that goes into the audit revision of this request's changes. */
    public void because(@Nullable String reason) {
        this.reason = reason;
    }
}
