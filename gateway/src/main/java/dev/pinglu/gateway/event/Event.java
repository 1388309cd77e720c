package dev.pinglu.gateway.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A state or a fact as it was read.
 *
 * @param id its place in the log
 * @param eventId the id its publisher gave it
 * @param key {@code <aggregate type>/<id>}
 * @param sequence 20 digits that order the states of one aggregate
 * @param division code of the division it lies in
 * @param cause the past-tense verb of the change
 * @param payload as it was published
 * @param data the same, parsed
 */
public record Event(
        long id,
        UUID eventId,
        String type,
        String source,
        String key,
        String sequence,
        String division,
        String cause,
        Instant time,
        String payload,
        JsonNode data) {

    public Event withId(long drawn) {
        return new Event(drawn, eventId, type, source, key, sequence, division, cause, time, payload, data);
    }
}
