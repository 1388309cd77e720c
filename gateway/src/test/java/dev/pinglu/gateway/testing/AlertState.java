package dev.pinglu.gateway.testing;

import dev.pinglu.kit.id.Ids;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An alert as projects-service publishes it: by default a warning about a project that missed its planned start, raised just now.
 *
 * @param version of the alert; each change raises it
 * @param collection where the record is found, below the service
 */
public record AlertState(
        UUID id,
        long version,
        String title,
        String division,
        String severity,
        String since,
        Instant raisedAt,
        boolean removed,
        String collection) {
    public static final String TYPE = "dev.pinglu.projects.alert.state.v1";

    public static AlertState anAlert(String title, String division) {
        return new AlertState(Ids.next(), 0, title, division, "WARNING", "2022-10-01", now(), false, "key-projects");
    }

    /** To the millisecond, as a service keeps it. */
    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    public String key() {
        return "alert/" + id;
    }

    public String subject() {
        return "project/" + id;
    }

    public AlertState critical() {
        return new AlertState(id, version, title, division, "CRITICAL", since, raisedAt, removed, collection);
    }

    public AlertState since(String day) {
        return new AlertState(id, version, title, division, severity, day, raisedAt, removed, collection);
    }

    public AlertState raisedAt(Instant at) {
        return new AlertState(id, version, title, division, severity, since, at, removed, collection);
    }

    /** About a record of another collection than the projects. */
    public AlertState about(String other) {
        return new AlertState(id, version, title, division, severity, since, raisedAt, removed, other);
    }

    /** The same, more severe by now. */
    public AlertState thenCritical() {
        return new AlertState(
                id, version + 1, title, division, "CRITICAL", since, raisedAt.plusSeconds(1), removed, collection);
    }

    public AlertState thenEased() {
        return new AlertState(id, version + 1, title, division, "WARNING", since, raisedAt, removed, collection);
    }

    public AlertState thenCleared() {
        return new AlertState(id, version + 1, title, division, severity, since, raisedAt, true, collection);
    }

    public ProducerRecord<String, byte[]> record() {
        return Publisher.aRecord("projects.state", TYPE, key(), version, division, json());
    }

    private String json() {
        return """
                {"id": "%s", "rule": "projects.missed-planned-start", "ruleVersion": 1,
                 "name": {"zh": "逾期未开工", "en": "Planned start missed"}, "severity": "%s",
                 "inputs": [{"name": "plannedStart", "label": {"zh": "计划开工月份", "en": "Planned start"},
                   "value": "2022-09", "unit": "MONTH"}],
                 "title": {"zh": "%s", "en": "%s"}, "record": "project/%s", "link": "/api/projects/%s/%s",
                 "divisionCode": "%s", "since": "%s", "raisedAt": "%s", "removed": %s}""".formatted(id, severity, title, title, id, collection, id, division, since, raisedAt, removed);
    }
}
