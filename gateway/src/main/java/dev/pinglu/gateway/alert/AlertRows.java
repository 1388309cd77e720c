package dev.pinglu.gateway.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.work.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads alerts out of the answers of the database. */
@Singleton
class AlertRows {
    private final ObjectMapper json;
    private final SecurityIdentity caller;

    AlertRows(ObjectMapper json, SecurityIdentity caller) {
        this.json = json;
        this.caller = caller;
    }

    /** An alert with what only its own page shows. */
    record Row(ListedAlert alert, List<AlertInput> inputs, long version) {}

    Row read(ResultSet row) throws SQLException {
        return new Row(alert(row), inputs(row.getString("inputs")), row.getLong("version"));
    }

    private ListedAlert alert(ResultSet row) throws SQLException {
        var domain = row.getString("domain");
        var subject = row.getString("record");
        var link = row.getString("link");
        return new ListedAlert(
                row.getObject("id", UUID.class),
                domain,
                row.getString("rule"),
                row.getInt("rule_version"),
                new Wording(row.getString("name_zh"), row.getString("name_en")),
                Severity.valueOf(row.getString("severity")),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                subject,
                link,
                explanation(domain, subject, link),
                row.getString("division_code"),
                row.getObject("since", LocalDate.class),
                instant(row, "raised_at"),
                row.getObject("quiet_since", LocalDate.class),
                row.getBoolean("acknowledged"),
                acknowledgement(row),
                row.getObject("escalated_at") == null ? null : instant(row, "escalated_at"),
                row.getInt("levels"),
                row.getBoolean("mine"),
                mayAcknowledge(domain));
    }

    /** Figures and the state of the suite explain themselves where they are shown; records do by their events. */
    private static String explanation(String domain, String subject, String link) {
        return subject.startsWith("metric/") || domain.equals("operation") ? link : "/api/events?subject=" + subject;
    }

    /** Who answers for a division takes note of what is alarming in it; whoever runs the suite, of what concerns that. */
    private boolean mayAcknowledge(String domain) {
        return domain.equals("operation")
                ? caller.hasRole(Roles.OPERATOR)
                : caller.hasRole(Roles.LEADER) || caller.hasRole(Roles.DATA_OFFICER);
    }

    private static @Nullable Acknowledgement acknowledgement(ResultSet row) throws SQLException {
        return row.getString("acknowledged_by") == null
                ? null
                : new Acknowledgement(
                        Severity.valueOf(row.getString("acknowledged_severity")),
                        row.getString("note"),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("acknowledged_by"),
                        instant(row, "acknowledged_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private List<AlertInput> inputs(String array) {
        try {
            return json.readValue(array, new TypeReference<List<AlertInput>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored alert is damaged", damaged);
        }
    }
}
