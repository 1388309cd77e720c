package dev.pinglu.gateway.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.database.Rows;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.event.Sequence;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The open alerts of all services and of the gateway, as part of the model. What is cleared stays among the states alone. */
@Singleton
public class OpenAlerts {
    private static final String KEY = "alert/";
    private static final String WRITE = """
            insert into open_alert (id, version, domain, rule, rule_version, name_zh, name_en, severity, inputs, title_zh,
                title_en, record, link, division_code, line, since, raised_at, quiet_since)
            select id, version, domain, rule, rule_version, name_zh, name_en, severity, inputs, title_zh, title_en, record,
                link, division_code, string_to_array(line, ','), since, raised_at, quiet_since
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[],
                ?::jsonb[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::timestamptz[],
                ?::date[])
                as new (id, version, domain, rule, rule_version, name_zh, name_en, severity, inputs, title_zh, title_en,
                    record, link, division_code, line, since, raised_at, quiet_since)
            on conflict (id) do update set version = excluded.version, rule_version = excluded.rule_version,
                name_zh = excluded.name_zh, name_en = excluded.name_en, severity = excluded.severity,
                inputs = excluded.inputs, title_zh = excluded.title_zh, title_en = excluded.title_en,
                link = excluded.link, division_code = excluded.division_code, line = excluded.line,
                since = excluded.since, raised_at = excluded.raised_at, quiet_since = excluded.quiet_since""";
    private static final int COLUMNS = 18;

    private final Divisions divisions;

    OpenAlerts(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Takes over what events say of alerts, one event for each key; those about anything else pass. */
    public void write(Connection connection, Collection<Event> latest) throws SQLException {
        var open = new Rows(COLUMNS);
        var cleared = new ArrayList<String>();
        for (var event : latest) {
            if (event.key().startsWith(KEY) && isOpen(event)) {
                add(open, event);
            } else if (event.key().startsWith(KEY)) {
                cleared.add(event.key().substring(KEY.length()));
            }
        }
        open.update(connection, WRITE);
        delete(connection, cleared);
    }

    private static boolean isOpen(Event event) {
        return EventSchemas.isState(event.type())
                && !event.data().path("removed").asBoolean(true);
    }

    private void add(Rows rows, Event event) {
        var alert = event.data();
        rows.add(
                event.key().substring(KEY.length()),
                Sequence.parse(event.sequence()).version(),
                domainOf(event),
                text(alert, "/rule"),
                alert.path("ruleVersion").asInt(),
                text(alert, "/name/zh"),
                text(alert, "/name/en"),
                text(alert, "/severity"),
                alert.path("inputs").toString(),
                text(alert, "/title/zh"),
                text(alert, "/title/en"),
                text(alert, "/record"),
                text(alert, "/link"),
                event.division(),
                String.join(",", divisions.lineOf(event.division())),
                text(alert, "/since"),
                text(alert, "/raisedAt"),
                text(alert, "/quietSince"));
    }

    /** The field of work that it is about: that of its service, or the one that the gateway's rule names. */
    private static String domainOf(Event event) {
        var domain = EventSchemas.domainOf(event.type());
        return domain.equals("gateway") ? event.data().path("rule").asText().split("\\.", 2)[0] : domain;
    }

    private static @Nullable String text(JsonNode alert, String pointer) {
        var value = alert.at(pointer);
        return value.isTextual() ? value.asText() : null;
    }

    private static void delete(Connection connection, Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("delete from open_alert where id = any(?::uuid[])")) {
            delete.setArray(1, connection.createArrayOf("text", ids.toArray(new String[0])));
            delete.executeUpdate();
        }
    }
}
