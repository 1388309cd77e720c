package dev.pinglu.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a log of events as ingest would have left it, by PostgreSQL itself: projects in all townships, four states of each on days that
 * follow one another.
 */
final class BulkLog {
    private static final int PORTION = 50_000;
    private static final String APPEND = """
            insert into event_log (id, event_id, type, source, entity_key, sequence, division, cause, time, topic, partition,
                record_offset, applied, metrics, payload)
            select n, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                'dev.pinglu.projects.project.state.v1', '/projects-service', 'project/' || record, '00000001' || lpad(version::text, 12, '0'),
                township, 'revised', timestamptz '2022-01-01 10:00+08' + n / 10000 % 292 * interval '1 day', 'projects.state', 0, n,
                true, '{projects.listed,projects.total-investment}',
                format('{"id":"%1$s","title":"示例项目 %2$s","level":"%3$s","kind":"ENTERPRISE","approvalMode":"FILING",'
                    '"constructionNature":"NEW","sector":"%4$s","divisionCode":"%5$s","capacity":[],"totalInvestmentFen":%6$s,'
                    '"stage":"%7$s","overlay":"NONE","started":%8$s,%9$s"listings":[{"year":2022,"class":"NEW_START",'
                    '"admittedOn":"2022-01-15","plannedStartMonth":5}],"carriedOver":false,"removed":false}',
                    record, project, (array['DISTRICT', 'CITY', 'PROVINCE'])[1 + project % 3],
                    (array['电力', '农业', '文旅'])[1 + project % 3], township, 100000000 + version,
                    case when version > 2 then 'CONSTRUCTION' else 'READY' end, (version > 2)::text,
                    case when version > 2 then '"actualStart":"2022-05-18",' else '' end)
            from (select n, version, project, (?::text[])[1 + project * 7919 % ?] as township,
                    ('01900000-0000-7000-9000-' || lpad(to_hex(project), 12, '0'))::uuid as record
                from (select n, 1 + (n - 1) % 40000 / 10000 as version, (n - 1) / 40000 * 10000 + (n - 1) % 10000 as project
                    from generate_series(?::bigint, ?::bigint) n) numbered) events""";

    private final Connection gateway;
    private final List<String> townships;
    private long written;

    BulkLog(Connection gateway, List<String> townships) {
        this.gateway = gateway;
        this.townships = townships;
    }

    /** Goes on until the log has so many events. */
    void growTo(long events) throws SQLException {
        try (var append = gateway.prepareStatement(APPEND)) {
            append.setArray(1, gateway.createArrayOf("text", townships.toArray()));
            append.setInt(2, townships.size());
            for (; written < events; written = Math.min(events, written + PORTION)) {
                append.setLong(3, written + 1);
                append.setLong(4, Math.min(events, written + PORTION));
                append.executeUpdate();
            }
        }
        try (var statement = gateway.createStatement()) {
            statement.execute("update ingest_cursor set last_event_id = " + written + ", known_from = '2022-01-01'");
            // As autovacuum would have done by and by.
            statement.execute("vacuum analyze event_log");
        }
    }

    /** How many events a second are read in the order of records when nothing is done with them. */
    double readBare() throws SQLException {
        gateway.setAutoCommit(false);
        try (var select = gateway.prepareStatement(
                "select entity_key, sequence, time, payload from event_log order by entity_key, id")) {
            select.setFetchSize(2_000);
            long begun = System.nanoTime();
            long read = 0;
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    row.getString(4);
                    read++;
                }
            }
            return read / ((System.nanoTime() - begun) / 1e9);
        } finally {
            gateway.rollback();
            gateway.setAutoCommit(true);
        }
    }
}
