package dev.pinglu.gateway.work;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.database.Rows;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.event.Sequence;
import dev.pinglu.kit.work.WorkTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The open items of all services, as part of the model. What is closed stays among the states alone. */
@Singleton
public class OpenWork {
    private static final String KEY = "work-item/";
    private static final String WRITE = """
            insert into open_work (id, kind, action_zh, action_en, title_zh, title_en, record, link, division_code, role,
                may_also, unit, since, due, sent_back, urged, urged_at, delegated_post, delegated_from, delegated_to, version)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::jsonb[], ?::text[], ?::date[], ?::date[], ?::text[], ?::integer[],
                ?::timestamptz[], ?::text[], ?::date[], ?::date[], ?::bigint[])
            on conflict (id) do update set kind = excluded.kind, action_zh = excluded.action_zh,
                action_en = excluded.action_en, title_zh = excluded.title_zh, title_en = excluded.title_en,
                record = excluded.record, link = excluded.link, division_code = excluded.division_code,
                role = excluded.role, may_also = excluded.may_also, unit = excluded.unit, since = excluded.since,
                due = excluded.due, sent_back = excluded.sent_back, urged = excluded.urged, urged_at = excluded.urged_at,
                delegated_post = excluded.delegated_post, delegated_from = excluded.delegated_from,
                delegated_to = excluded.delegated_to, version = excluded.version""";
    private static final int COLUMNS = 21;

    OpenWork() {}

    /** Where the kit's list of work reads from. */
    @Produces
    @Singleton
    static WorkTable table() {
        return new WorkTable("open_work", "true");
    }

    /** Takes over what events say of items, one event for each key; those about anything else pass. */
    public void write(Connection connection, Collection<Event> latest) throws SQLException {
        var open = new Rows(COLUMNS);
        var closed = new ArrayList<String>();
        for (var event : latest) {
            if (event.key().startsWith(KEY) && isOpen(event)) {
                add(open, event);
            } else if (event.key().startsWith(KEY)) {
                closed.add(event.key().substring(KEY.length()));
            }
        }
        open.update(connection, WRITE);
        delete(connection, closed);
    }

    private static boolean isOpen(Event event) {
        return EventSchemas.isState(event.type())
                && !event.data().path("removed").asBoolean(true);
    }

    private static void add(Rows rows, Event event) {
        var item = event.data();
        rows.add(
                event.key().substring(KEY.length()),
                text(item, "/kind"),
                text(item, "/action/zh"),
                text(item, "/action/en"),
                text(item, "/title/zh"),
                text(item, "/title/en"),
                text(item, "/record"),
                text(item, "/link"),
                event.division(),
                text(item, "/role"),
                item.path("mayAlso").toString(),
                text(item, "/unit"),
                text(item, "/since"),
                text(item, "/due"),
                item.path("sentBack").asBoolean() ? "true" : null,
                item.path("urged").asInt(),
                text(item, "/urgedAt"),
                text(item, "/delegation/post"),
                text(item, "/delegation/from"),
                text(item, "/delegation/to"),
                Sequence.parse(event.sequence()).version());
    }

    private static @Nullable String text(JsonNode item, String pointer) {
        var value = item.at(pointer);
        return value.isTextual() ? value.asText() : null;
    }

    private static void delete(Connection connection, Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("delete from open_work where id = any(?::uuid[])")) {
            delete.setArray(1, connection.createArrayOf("text", ids.toArray(new String[0])));
            delete.executeUpdate();
        }
    }
}
