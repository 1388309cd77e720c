package dev.pinglu.gateway.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.gateway.value.Answer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Writes server-sent events: {@code change}, {@code metric}, {@code resync}, and a comment as a sign of life. */
@Singleton
class Frames {
    static final String ALIVE = ": alive\n\n";

    private final ObjectMapper json;

    Frames(ObjectMapper json) {
        this.json = json;
    }

    /** An event of the log; its id is where a reader continues after a break. */
    String change(EventResponse event) {
        return "id: " + event.id() + "\nevent: change\ndata: " + text(event) + "\n\n";
    }

    /** A figure that has changed. */
    String metric(Answer answer) {
        return "event: metric\ndata: " + text(answer) + "\n\n";
    }

    /** What was missed is too much to be sent: the reader must read anew, and continues from here. */
    String resync(long head) {
        return "id: " + head + "\nevent: resync\ndata: " + text(Map.of("lastEventId", head)) + "\n\n";
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value).replace("\n", " ").replace("\r", " ");
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A stream's event cannot be written", unwritable);
        }
    }
}
