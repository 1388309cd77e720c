package dev.pinglu.gateway.alert;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question to the open alerts, which always begins with who asks and when: what a caller may see, what was taken note of and to
 * whom an alert is escalated is said here and nowhere else.
 */
final class AlertQuestion {
    private static final String LISTED = """
            with caller as (
                select ?::text as division, ?::text as home, ?::boolean as reads, ?::boolean as operates,
                    ?::timestamptz as now, ?::date as today, ?::double precision as warning,
                    ?::double precision as critical),
            told as (
                select a.*, c.division, c.now, coalesce(array_position(a.line, c.home) - 1, 0) as most_levels, k.note, k.until_day, k.acknowledged_by, k.acknowledged_at,
                    k.severity as acknowledged_severity,
                    coalesce(k.id is not null and (k.until_day is null or k.until_day >= c.today), false) as acknowledged,
                    greatest(a.raised_at, (k.until_day + 1)::timestamp at time zone 'Asia/Shanghai') as waiting_since,
                    case a.severity when 'CRITICAL' then c.critical else c.warning end as patience
                from open_alert a cross join caller c
                left join lateral (
                    select * from alert_acknowledgement k where k.alert_id = a.id and k.raised_at = a.raised_at
                    order by k.acknowledged_at desc, k.id desc limit 1) k on true
                where (c.division = c.home or c.division = any (a.line))
                    and case a.domain when 'operation' then c.operates else c.reads end),
            weighed as (
                select *, case when acknowledged then 0
                    else greatest(0, least(most_levels, floor(extract(epoch from now - waiting_since) / patience)))::integer
                    end as levels
                from told),
            listed as (
                select *, levels > 0 as escalated,
                    case when levels > 0 then waiting_since + patience * interval '1 second' end as escalated_at,
                    coalesce(array_position(line, division) - 1 <= levels, false) as mine
                from weighed)
            """;

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private String conjunction = " where ";

    /**
     * Who asks, and when.
     *
     * @param home the district that the suite serves: who asks for it sees everything, and nothing is escalated beyond
     * @param reads whether records are the caller's business
     * @param operates whether the suite itself is
     */
    record Asker(String division, String home, boolean reads, boolean operates, Instant now, LocalDate today) {}

    AlertQuestion(Asker asker, EscalationSettings escalation, String select) {
        sql = new StringBuilder(LISTED).append(select);
        with(asker.division());
        with(asker.home());
        with(asker.reads());
        with(asker.operates());
        with(asker.now().atOffset(ZoneOffset.UTC));
        with(asker.today());
        with((double) escalation.warning().toSeconds());
        with((double) escalation.critical().toSeconds());
    }

    /** A condition on a value, if there is one. */
    AlertQuestion and(String condition, Optional<?> value) {
        value.ifPresent(present -> {
            sql.append(conjunction).append(condition);
            values.add(present);
            conjunction = " and ";
        });
        return this;
    }

    AlertQuestion then(String end) {
        sql.append(end);
        return this;
    }

    AlertQuestion with(Object value) {
        values.add(value);
        return this;
    }

    PreparedStatement on(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql.toString());
        for (int next = 0; next < values.size(); next++) {
            statement.setObject(next + 1, values.get(next));
        }
        return statement;
    }
}
