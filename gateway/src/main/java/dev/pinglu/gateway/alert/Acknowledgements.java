package dev.pinglu.gateway.alert;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who has taken note of which alert. It counts for the alert as it was raised last: one that becomes more severe asks again. The
 * records are the gateway's own; a rebuild leaves them as they are.
 */
@Singleton
class Acknowledgements {
    private static final Period LONGEST = Period.ofYears(1);
    private static final String INSERT =
            "insert into alert_acknowledgement (id, alert_id, raised_at, severity, note, until_day,"
                    + " acknowledged_by, acknowledged_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select severity, note, until_day, acknowledged_by, acknowledged_at"
            + " from alert_acknowledgement where alert_id = ? order by acknowledged_at desc, id desc limit 100";

    private final Database database;
    private final AlertList list;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final Actor actor;

    Acknowledgements(Database database, AlertList list, BusinessDay businessDay, Clock clock, Actor actor) {
        this.database = database;
        this.list = list;
        this.businessDay = businessDay;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * An open alert with all that was said about it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or none that the caller may see
     */
    AlertResponse read(UUID id) {
        var row = list.require(id);
        return new AlertResponse(
                row.alert(), row.inputs(), database.read(connection -> of(connection, id)), row.version());
    }

    /**
     * Takes note of an alert.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for a caller who may only see it, 428 or 412 if the request was not
     *     made on its present version, 422 for a day that cannot be
     */
    AlertResponse acknowledge(Target target, AcknowledgeAlert request) {
        return database.transact(connection -> {
            lock(connection, target.id());
            var row = list.require(target.id());
            if (!row.alert().mayAcknowledge()) {
                throw Problems.forbidden();
            }
            target.requireVersion(row.version());
            Problems.refuseIfAny(violations(request));
            insert(connection, row.alert(), request);
            return read(target.id());
        });
    }

    private List<Violation> violations(AcknowledgeAlert request) {
        var found = new ArrayList<Violation>();
        var today = businessDay.today();
        var until = request.until();
        if (until != null && until.isBefore(today)) {
            found.add(new Violation("alert.acknowledgement.until", "until", "Today is " + today));
        }
        if (until != null && until.isAfter(today.plus(LONGEST))) {
            found.add(new Violation("alert.acknowledgement.until", "until", "An acknowledgement ends within a year"));
        }
        return found;
    }

    /** Nothing becomes more severe between what is checked and what is written. */
    private static void lock(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from open_alert where id = ? for update")) {
            select.setObject(1, id);
            select.execute();
        }
    }

    private void insert(Connection connection, ListedAlert alert, AcknowledgeAlert request) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, alert.id());
            insert.setObject(3, alert.raisedAt().atOffset(ZoneOffset.UTC));
            insert.setString(4, alert.severity().name());
            insert.setString(5, request.note());
            insert.setObject(6, request.until());
            insert.setString(7, actor.name());
            insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static List<Acknowledgement> of(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                var found = new ArrayList<Acknowledgement>();
                while (row.next()) {
                    found.add(new Acknowledgement(
                            Severity.valueOf(row.getString(1)),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
                return found;
            }
        }
    }
}
