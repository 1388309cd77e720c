package dev.pinglu.gateway.alarm;

import dev.pinglu.gateway.source.Source;
import dev.pinglu.gateway.source.Sources;
import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.AlertInput.Unit;
import dev.pinglu.kit.alert.AlertRule;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.alert.Threshold;
import dev.pinglu.kit.alert.Thresholds;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what ails the suite: services that are not heard of, records that cannot be applied, receivers that are sent nothing any
 * more. What it finds concerns the whole suite or, for a webhook, the division whose events it is sent.
 */
@Singleton
class OperationWatch {
    private static final AlertRule SILENT = new AlertRule(
            "operation.source-silent",
            1,
            new Wording("业务系统无响应", "A service is not heard of"),
            Thresholds.rising(Threshold.of(Severity.WARNING, 1, 1), Threshold.of(Severity.CRITICAL, 10, 1)),
            0);
    private static final AlertRule PARKED = new AlertRule(
            "operation.records-parked",
            1,
            new Wording("数据待处理", "Records are parked"),
            Thresholds.rising(Threshold.of(Severity.WARNING, 1, 1), Threshold.of(Severity.CRITICAL, 100, 10)),
            0);
    private static final AlertRule DISABLED = new AlertRule(
            "operation.webhook-disabled",
            1,
            new Wording("事件推送已停用", "A webhook is disabled"),
            Thresholds.rising(Threshold.of(Severity.WARNING, 1, 1)),
            0);
    private static final Wording SERVICE = new Wording("业务系统", "Service");
    private static final Wording SEEN = new Wording("最近响应时间", "Last heard of");
    private static final Wording OLDEST = new Wording("最早一条", "The oldest since");
    private static final Wording BECAUSE = new Wording("停用原因", "Because");

    private final Sources sources;
    private final Divisions divisions;
    private final BusinessDay businessDay;
    private final Clock clock;

    OperationWatch(Sources sources, Divisions divisions, BusinessDay businessDay, Clock clock) {
        this.sources = sources;
        this.divisions = divisions;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    /** Adds what the rules of operation read now. */
    void read(Connection connection, Findings findings) throws SQLException {
        for (var source : sources.all(connection)) {
            findings.readings().add(silence(source));
        }
        parked(connection, findings);
        disabled(connection, findings);
    }

    private Reading silence(Source source) {
        var subject = new Subject(
                "source/" + source.service(), "/api/admin/ingest", Wording.of(source.service()), divisions.home());
        var inputs = new ArrayList<AlertInput>();
        inputs.add(new AlertInput("service", SERVICE, source.service(), Unit.TEXT));
        var seenAt = source.seenAt();
        long minutes = 0;
        if (source.silent() && seenAt != null) {
            inputs.add(new AlertInput("seenAt", SEEN, seenAt.toString(), Unit.INSTANT));
            minutes = Duration.between(seenAt, clock.instant()).toMinutes();
        }
        return new Reading(
                SILENT,
                subject,
                BigDecimal.valueOf(source.silent() ? Math.max(1, minutes) : 0),
                businessDay.today(),
                List.copyOf(inputs));
    }

    private void parked(Connection connection, Findings findings) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select count(*), min(parked_at) from parked where superseded_by is null");
                var row = select.executeQuery()) {
            row.next();
            var oldest = row.getObject(2, OffsetDateTime.class);
            if (oldest != null) {
                var subject = new Subject(
                        "ingest/parked",
                        "/api/admin/ingest/parked",
                        new Wording("待处理数据", "Parked records"),
                        divisions.home());
                findings.readings()
                        .add(Reading.of(
                                PARKED,
                                subject,
                                row.getLong(1),
                                businessDay.today(),
                                new AlertInput(
                                        "oldest", OLDEST, oldest.toInstant().toString(), Unit.INSTANT)));
            }
        }
    }

    /** What somebody disabled by hand alarms nobody. Webhooks go without their names, which are their owners' words. */
    private void disabled(Connection connection, Findings findings) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select id::text, division, disabled_because from webhook where disabled_because in ('GONE', 'FAILING')");
                var row = select.executeQuery()) {
            while (row.next()) {
                var id = row.getString(1);
                var subject = new Subject(
                        "webhook/" + id,
                        "/api/webhooks/" + id,
                        new Wording("事件推送 " + id, "Webhook " + id),
                        row.getString(2));
                findings.readings()
                        .add(Reading.of(
                                DISABLED,
                                subject,
                                1,
                                businessDay.today(),
                                new AlertInput("because", BECAUSE, row.getString(3), Unit.TEXT)));
            }
        }
    }
}
