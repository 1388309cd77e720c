package dev.pinglu.gateway.alarm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.event.EventReader;
import dev.pinglu.kit.alert.AlertEvent.State;
import dev.pinglu.kit.alert.Course;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.event.Sequence;
import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway itself alarms about. Its alerts are states of its log like those of the services, by the same rules of raising
 * and clearing: they are in the list, reach whoever may read them, and a rebuild from the log finds them again.
 */
@Singleton
class OwnAlerts {
    static final String TYPE = EventReader.OWN_ALERT;

    private static final String SOURCE = "/gateway";
    private static final String STANDING = "select e.payload, e.sequence from open_alert a"
            + " join entity_state e on e.entity_key = 'alert/' || a.id where e.type = ?";

    private final ObjectMapper json;
    private final BusinessDay businessDay;
    private final Clock clock;

    OwnAlerts(ObjectMapper json, BusinessDay businessDay, Clock clock) {
        this.json = json;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    /** One that stands, with the version of its state. */
    private record Standing(State state, long version) {
        boolean isOf(Reading reading) {
            return state.record().equals(reading.subject().record())
                    && state.rule().equals(reading.rule().code());
        }
    }

    /** The events that make the alerts say what was found, to be written in the same transaction. */
    List<Event> changes(Connection connection, Findings findings) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = businessDay.today();
        var events = new ArrayList<Event>();
        var standing = standing(connection);
        for (var one : standing) {
            if (!findings.unknown().contains(one.state().record())) {
                var reading = findings.readings().stream().filter(one::isOf).findFirst();
                change(one, reading, today, now).ifPresent(events::add);
            }
        }
        for (var reading : findings.readings()) {
            if (standing.stream().noneMatch(one -> one.isOf(reading))) {
                raise(reading, now).ifPresent(events::add);
            }
        }
        return events;
    }

    private Optional<Event> raise(Reading reading, Instant now) {
        return reading.raised()
                .map(severity ->
                        event(state(Ids.next(), reading, severity, reading.since(), now, null), 0, "raised", now));
    }

    private Optional<Event> change(Standing standing, Optional<Reading> read, LocalDate today, Instant now) {
        var state = standing.state();
        if (read.isEmpty()) {
            return Optional.of(event(cleared(state, today), standing.version() + 1, "cleared", now));
        }
        var reading = read.get();
        var course = Course.of(reading, state.severity(), state.quietSince(), today);
        var raisedAt = course.worsens(state.severity()) ? now : state.raisedAt();
        var next = state(state.id(), reading, course.severity(), state.since(), raisedAt, course.quietSince());
        if (next.equals(state) && !course.over()) {
            return Optional.empty();
        }
        return Optional.of(event(
                course.over() ? cleared(next, today) : next,
                standing.version() + 1,
                course.cause(state.severity(), state.quietSince()),
                now));
    }

    private static State state(
            UUID id,
            Reading reading,
            Severity severity,
            LocalDate since,
            Instant raisedAt,
            @Nullable LocalDate quietSince) {
        var subject = reading.subject();
        return new State(
                id,
                reading.rule().code(),
                reading.rule().version(),
                reading.rule().name(),
                severity,
                reading.inputs(),
                subject.title(),
                subject.record(),
                subject.link(),
                subject.divisionCode(),
                since,
                raisedAt,
                quietSince,
                null,
                false);
    }

    private static State cleared(State state, LocalDate on) {
        return new State(
                state.id(),
                state.rule(),
                state.ruleVersion(),
                state.name(),
                state.severity(),
                state.inputs(),
                state.title(),
                state.record(),
                state.link(),
                state.divisionCode(),
                state.since(),
                state.raisedAt(),
                state.quietSince(),
                on,
                true);
    }

    private Event event(State state, long version, String cause, Instant now) {
        try {
            var payload = json.writeValueAsString(state);
            return new Event(
                    0,
                    Ids.next(),
                    TYPE,
                    SOURCE,
                    "alert/" + state.id(),
                    new Sequence(1, version).toString(),
                    state.divisionCode(),
                    cause,
                    now,
                    payload,
                    json.readTree(payload));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Standing> standing(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(STANDING)) {
            select.setString(1, TYPE);
            try (var row = select.executeQuery()) {
                var found = new ArrayList<Standing>();
                while (row.next()) {
                    found.add(new Standing(
                            json.readValue(row.getString(1), State.class),
                            Sequence.parse(row.getString(2)).version()));
                }
                return found;
            } catch (JsonProcessingException damaged) {
                throw new IllegalStateException("A stored alert is damaged", damaged);
            }
        }
    }
}
