package dev.pinglu.gateway.alert;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.kit.access.DerivedRoles;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open alerts that a caller may see. */
@Singleton
class AlertList {
    private static final int LONGEST_TEXT = 200;
    /** Of whom nobody sees a record by that role alone. */
    private static final Set<String> NO_READERS = Set.of(Roles.OPERATOR, Roles.VOLUNTEER, Roles.SUBSCRIBER);

    private static final String COUNTS = "select rule, min(name_zh), min(name_en), count(*),"
            + " count(*) filter (where severity = 'CRITICAL'), count(*) filter (where not acknowledged),"
            + " count(*) filter (where not acknowledged and severity = 'CRITICAL'),"
            + " count(*) filter (where escalated), count(*) filter (where mine and not acknowledged),"
            + " count(*) filter (where mine and not acknowledged and severity = 'CRITICAL') from listed";

    private final Database database;
    private final EscalationSettings escalation;
    private final SecurityIdentity caller;
    private final Scope scope;
    private final Divisions divisions;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final AlertRows rows;

    AlertList(
            Database database,
            EscalationSettings escalation,
            SecurityIdentity caller,
            Scope scope,
            Divisions divisions,
            BusinessDay businessDay,
            Clock clock,
            AlertRows rows) {
        this.database = database;
        this.escalation = escalation;
        this.caller = caller;
        this.scope = scope;
        this.divisions = divisions;
        this.businessDay = businessDay;
        this.clock = clock;
        this.rows = rows;
    }

    /**
     * A page of what the caller may see, the most severe and oldest on top unless another order is asked for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read, 404 for a division outside the
     *     caller's
     */
    Page<ListedAlert> page(AlertQuery query) {
        var order = AlertOrder.of(query.sort);
        var page = query.page();
        var question = filtered("select * from listed", query);
        if (!page.isFirst()) {
            question.and(order.after(), Optional.of(page.after(0, Integer::valueOf)))
                    .then(" ?::date, ?::uuid)")
                    .with(page.after(1, LocalDate::parse))
                    .with(page.after(2, UUID::fromString));
        }
        var found = read(question.then(order.clause()).then(" limit ?").with(page.limit() + 1));
        return Page.of(found, page, one -> order.keys(one.alert())).map(AlertRows.Row::alert);
    }

    /** How much is alarming, of what the caller may see. Paging and order of the query do not matter. */
    AlertCounts counts(AlertQuery query) {
        var question = filtered(COUNTS, query).then(" group by rule order by rule");
        return database.read(connection -> {
            try (var select = question.on(connection);
                    var row = select.executeQuery()) {
                var rules = new ArrayList<AlertCounts.OfRule>();
                while (row.next()) {
                    rules.add(new AlertCounts.OfRule(
                            row.getString(1),
                            new Wording(row.getString(2), row.getString(3)),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getLong(8),
                            row.getLong(9),
                            row.getLong(10)));
                }
                return AlertCounts.of(businessDay.today(), rules);
            }
        });
    }

    /**
     * One open alert.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or none that the caller may see
     */
    AlertRows.Row require(UUID id) {
        return read(question("select * from listed").and("id = ?", Optional.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("alert", id));
    }

    private AlertQuestion filtered(String select, AlertQuery query) {
        return question(select)
                .and("? = any (line)", place(query.division))
                .and("domain = ?", text("domain", query.domain))
                .and("rule = ?", text("rule", query.rule))
                .and(
                        "severity = ?",
                        QueryValues.choice("severity", query.severity, Severity.class)
                                .map(Enum::name))
                .and("record = ?", text("subject", query.subject))
                .and("acknowledged = ?", QueryValues.truth("acknowledged", query.acknowledged))
                .and("escalated = ?", QueryValues.truth("escalated", query.escalated))
                .and("mine = ?", QueryValues.truth("mine", query.mine));
    }

    private Optional<String> place(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return Optional.empty();
        }
        var code = divisions.require(asked.strip(), "division").code();
        scope.requireCovered(code);
        return Optional.of(code);
    }

    private static Optional<String> text(String name, @Nullable String raw) {
        return QueryValues.text(name, raw, LONGEST_TEXT);
    }

    private AlertQuestion question(String select) {
        var asker = new AlertQuestion.Asker(
                scope.division(),
                divisions.home(),
                DerivedRoles.claimedOnly(caller.getRoles()).stream().anyMatch(role -> !NO_READERS.contains(role)),
                caller.hasRole(Roles.OPERATOR),
                clock.instant(),
                businessDay.today());
        return new AlertQuestion(asker, escalation, select);
    }

    private List<AlertRows.Row> read(AlertQuestion question) {
        return database.read(connection -> {
            try (var select = question.on(connection);
                    var row = select.executeQuery()) {
                var found = new ArrayList<AlertRows.Row>();
                while (row.next()) {
                    found.add(rows.read(row));
                }
                return found;
            }
        });
    }
}
