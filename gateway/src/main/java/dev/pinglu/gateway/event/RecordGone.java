package dev.pinglu.gateway.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.id.Ids;
import java.time.Instant;

/**
 * A record that the view had does not exist in its source. The one event that nobody publishes: the gateway writes it into
 * its log, so that whatever is built from the log forgets the record as the view does.
 *
 * @param subject {@code <aggregate type>/<id>}
 * @param stateType the type of its states
 * @param reason why it is known to be gone
 */
@EventType(RecordGone.TYPE)
public record RecordGone(String subject, String stateType, Reason reason) {
    public static final String TYPE = "dev.pinglu.gateway.record.gone.v1";

    private static final String SOURCE = "/gateway";
    private static final String CAUSE = "gone";

    /** Why a record is known to be gone. */
    public enum Reason {
        /** Its source published everything that it holds, and this was not among it. */
        NOT_IN_SNAPSHOT,
        /** The view was built anew from the topics, and they do not hold it. */
        NOT_IN_TOPICS
    }

    /**
     * The entry of the log.
     *
     * @param sequence above that of the state that is gone
     * @param division in which the record lay
     */
    public Event in(ObjectMapper json, String sequence, String division, Instant at) {
        try {
            var payload = json.writeValueAsString(this);
            return new Event(
                    0,
                    Ids.next(),
                    TYPE,
                    SOURCE,
                    subject,
                    sequence,
                    division,
                    CAUSE,
                    at,
                    payload,
                    json.valueToTree(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
