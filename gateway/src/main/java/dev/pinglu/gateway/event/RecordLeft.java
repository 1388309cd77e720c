package dev.pinglu.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;

/**
 * That a record lies in a division no more, as those are told who hear of that division and not of the one where it lies now. It says
 * nothing of what the record has become or where. It stands in no log: the state that moved the record does, and both have one place.
 */
public final class RecordLeft {
    public static final String TYPE = "dev.pinglu.gateway.record.left.v1";

    static final String CAUSE = "left";

    private static final String SOURCE = "/gateway";

    private RecordLeft() {}

    /**
     * The message.
     *
     * @param moved the state that moved the record
     * @param division in which the record lay before
     */
    public static EventResponse of(EventResponse moved, String division) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("subject", moved.subject())
                .put("stateType", moved.type());
        return new EventResponse(
                moved.id(),
                idOf(moved),
                0,
                TYPE,
                SOURCE,
                moved.subject(),
                moved.sequence(),
                division,
                CAUSE,
                moved.time(),
                true,
                List.of(),
                data.toString(),
                moved.operation());
    }

    /** The same whenever it is told, and another than the state's, which others get. */
    private static UUID idOf(EventResponse moved) {
        return UUID.nameUUIDFromBytes((TYPE + "/" + moved.eventId() + "/" + moved.edition()).getBytes(UTF_8));
    }
}
