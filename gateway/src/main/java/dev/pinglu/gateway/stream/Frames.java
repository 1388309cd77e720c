package dev.pinglu.gateway.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.gateway.value.Answer;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Writes server-sent events: {@code change}, {@code metric}, {@code resync}, and a comment as a sign of life. Each carries
 * how far the reader has come, so that one that hears of figures only, or of nothing for long, can continue as well.
 */
@Singleton
class Frames {
    private final ObjectMapper json;

    Frames(ObjectMapper json) {
        this.json = json;
    }

    /** An event of the log; its id is where a reader continues after a break. */
    String change(EventResponse event) {
        return id(event.id()) + "event: change\ndata: " + text(event) + "\n\n";
    }

    /** A figure that has changed, without the place of the reader it goes to; see {@link #id}. */
    String metric(Answer answer) {
        return "event: metric\ndata: " + text(answer) + "\n\n";
    }

    /** What was missed is too much to be sent: the reader must read anew, and continues from here. */
    String resync(long head) {
        return id(head) + "event: resync\ndata: " + text(Map.of("lastEventId", head)) + "\n\n";
    }

    String alive(long reached) {
        return id(reached) + ": alive\n\n";
    }

    /** The first line of a frame: where its reader continues. */
    static String id(long reached) {
        return "id: " + reached + "\n";
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value).replace("\n", " ").replace("\r", " ");
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A stream's event cannot be written", unwritable);
        }
    }
}
