package dev.pinglu.gateway.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.model.ModelWriter;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.source.Heartbeat;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.event.EventHeaders;
import dev.pinglu.kit.event.Sequence;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in Kafka's binary mode; what is none, or lies in no known division, is poison. */
@Singleton
class ArrivalReader {
    private static final String PREFIX = "ce_";
    private static final String OWN = "gateway";
    private static final String HEARTBEAT = ".heartbeat.";

    private final ObjectMapper json;
    private final Divisions divisions;
    private final ModelWriter model;

    ArrivalReader(ObjectMapper json, Divisions divisions, ModelWriter model) {
        this.json = json;
        this.divisions = divisions;
        this.model = model;
    }

    Arrival read(ConsumerRecord<String, byte[]> read) {
        try {
            var type = require(read, "type");
            var payload = payload(read);
            return type.contains(HEARTBEAT)
                    ? alive(json.readTree(payload), read)
                    : published(event(read, type, payload), read);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return new Arrival.Poison(read, String.valueOf(wrong.getMessage()));
        } catch (JsonProcessingException malformed) {
            return new Arrival.Poison(read, "The payload is not JSON: " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            return new Arrival.Poison(read, "The payload cannot be read");
        }
    }

    private Arrival published(Event event, ConsumerRecord<String, byte[]> read) {
        return new Arrival.Published(event, model.contributions(event), read);
    }

    private Event event(ConsumerRecord<String, byte[]> read, String type, String payload) throws IOException {
        refuseForged(read, type);
        var key = read.key();
        if (key == null || key.indexOf('/') < 1) {
            throw new IllegalArgumentException("The record key is not <aggregate type>/<id>: " + key);
        }
        var division = require(read, EventHeaders.DIVISION);
        if (divisions.find(division).isEmpty()) {
            throw new IllegalArgumentException("There is no division " + division);
        }
        var data = json.readTree(payload);
        if (!data.isObject()) {
            throw new IllegalArgumentException("The payload is not a JSON object");
        }
        return new Event(
                0,
                UUID.fromString(require(read, "id")),
                type,
                require(read, "source"),
                key,
                Sequence.parse(require(read, EventHeaders.SEQUENCE)).toString(),
                division,
                require(read, EventHeaders.CAUSE),
                OffsetDateTime.parse(require(read, "time")).toInstant(),
                payload,
                data);
    }

    /** What makes records vanish is believed only from the service that owns them, and its account writes to no other topic. */
    private static void refuseForged(ConsumerRecord<String, byte[]> read, String type) {
        if (EventSchemas.domainOf(type).equals(OWN)) {
            throw new IllegalArgumentException("Only the gateway itself says " + type);
        }
        if (Snapshots.isEnd(type) && !read.topic().endsWith(EventSchemas.domainOf(type) + ".state")) {
            throw new IllegalArgumentException("The end of a snapshot of another service: " + type);
        }
    }

    private static Arrival.Alive alive(JsonNode beat, ConsumerRecord<String, byte[]> read) {
        var day = beat.path("businessDay").asText("");
        return new Arrival.Alive(
                new Heartbeat(
                        beat.path("service").asText(),
                        Instant.parse(beat.path("at").asText()),
                        day.isEmpty() ? null : LocalDate.parse(day),
                        beat.path("epoch").asInt(),
                        beat.path("outboxDepth").asLong(),
                        beat.path("oldestAgeMillis").asLong()),
                read);
    }

    /** PostgreSQL keeps no NUL character in a text, so one makes a payload unusable. */
    private static String payload(ConsumerRecord<String, byte[]> read) {
        if (read.value() == null) {
            throw new IllegalArgumentException("The record has no payload; an end is a state with removed: true");
        }
        var text = new String(read.value(), StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0 || text.contains("\\u0000")) {
            throw new IllegalArgumentException("The payload contains a NUL character");
        }
        return text;
    }

    private static String require(ConsumerRecord<String, byte[]> read, String attribute) {
        var text = header(read, PREFIX + attribute);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The header " + PREFIX + attribute + " is missing");
        }
        return text;
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> read, String name) {
        var header = read.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
