package dev.pinglu.gateway.event;

import dev.pinglu.kit.access.Roles;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * Who may read which events, beside the divisions that they lie in: the log, the stream and webhooks ask here and nowhere else. What
 * alarms about the suite itself is its operators' alone; everything else is for whoever may read records.
 *
 * @param records whether events of records and figures are read
 * @param operation whether alerts of operation are
 */
public record EventReader(boolean records, boolean operation) {
    /** What the gateway itself alarms about: figures, and the suite's operation. */
    public static final String OWN_ALERT = "dev.pinglu.gateway.alert.state.v1";

    /** Another system decides where a webhook's messages go, so that none carries alerts of operation. */
    public static final EventReader WEBHOOK = new EventReader(true, false);

    static final String OPERATION = "case when type = '" + OWN_ALERT
            + "' then starts_with(payload::jsonb ->> 'rule', 'operation.') else false end";

    public static EventReader of(SecurityIdentity caller) {
        return new EventReader(
                caller.hasRole(Roles.RECORD_READER) || caller.hasRole(Roles.SUBSCRIBER),
                caller.hasRole(Roles.OPERATOR));
    }

    public boolean mayRead(EventResponse event) {
        return event.operation() ? operation : records;
    }

    /** The same as a condition on rows of the log. */
    String condition() {
        if (records) {
            return operation ? "true" : "not " + OPERATION;
        }
        return operation ? "type = '" + OWN_ALERT + "' and " + OPERATION : "false";
    }
}
