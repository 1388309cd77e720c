package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Kind;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the events that changed a figure on a day: those whose record counts for something else in it than its state before did. */
@Singleton
class EventsBehind {
    /** Each with the state of the same record before it, from which it changed what it changed; found by the record alone, as departures are. */
    private static final String EVENTS = """
            select e.id as is_id, e.type as is_type, e.division as is_division, e.payload as is_payload,
                b.id as was_id, b.type as was_type, b.division as was_division, b.payload as was_payload
            from event_log e
            left join lateral (select id, type, division, payload from event_log b
                where b.entity_key = e.entity_key and b.type like '%.state.%' and b.id < e.id and b.applied
                order by b.id desc limit 1) b on true
            where e.applied and e.metrics @> array[?]::text[] and e.time >= ? and e.time < ? and (e.division = any(?) or b.division = any(?))
            order by e.id limit 200""";

    private final Divisions divisions;
    private final StoredStates states;

    EventsBehind(Divisions divisions, StoredStates states) {
        this.divisions = divisions;
        this.states = states;
    }

    /**
     * The events behind a change.
     *
     * @param ids in the log; the first of them if they are very many
     * @param mark what the publisher called the value after the last of them
     */
    record Found(List<Long> ids, Optional<String> mark) {}

    Found of(Connection connection, Metric metric, String division, Period period, LocalDate day) throws SQLException {
        var codes = metric.rollsUp() ? divisions.subtreeOf(division) : List.of(division);
        try (var select = connection.prepareStatement(EVENTS)) {
            select.setString(1, metric.id());
            select.setObject(2, day.atStartOfDay(BusinessDay.ZONE).toOffsetDateTime());
            select.setObject(3, day.plusDays(1).atStartOfDay(BusinessDay.ZONE).toOffsetDateTime());
            select.setArray(4, connection.createArrayOf("text", codes.toArray()));
            select.setArray(5, connection.createArrayOf("text", codes.toArray()));
            try (var row = select.executeQuery()) {
                var ids = new ArrayList<Long>();
                Optional<String> mark = Optional.empty();
                while (row.next()) {
                    var was = contributed(metric, period, codes, row, "was_");
                    var is = contributed(metric, period, codes, row, "is_");
                    if (!same(was, is)) {
                        ids.add(row.getLong("is_id"));
                        mark = is.stream()
                                .map(Contribution::mark)
                                .filter(Objects::nonNull)
                                .findFirst();
                    }
                }
                return new Found(List.copyOf(ids), mark);
            }
        }
    }

    /** What one of a row's two states counts for in the figure; a record's first state has none before it. */
    private List<Contribution> contributed(
            Metric metric, Period period, List<String> codes, ResultSet row, String which) throws SQLException {
        var division = row.getString(which + "division");
        if (division == null || !codes.contains(division)) {
            return List.of();
        }
        return states
                .contributions(
                        row.getLong(which + "id"),
                        row.getString(which + "type"),
                        division,
                        row.getString(which + "payload"))
                .stream()
                .filter(one -> one.metric().equals(metric.id()))
                .filter(one -> metric.kind() == Kind.FLOW
                        ? !one.period().from().isBefore(period.from())
                                && !one.period().to().isAfter(period.to())
                        : one.period().text().equals(period.text()))
                .toList();
    }

    private static boolean same(List<Contribution> some, List<Contribution> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(one::sameAs));
    }
}
