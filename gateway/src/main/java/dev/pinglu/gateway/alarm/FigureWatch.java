package dev.pinglu.gateway.alarm;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.metric.Unit;
import dev.pinglu.gateway.value.Answer;
import dev.pinglu.gateway.value.Answers;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.value.Tree;
import dev.pinglu.gateway.wording.PeriodName;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.Period;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the figures of the current year against what they are held against, division by division. */
@Singleton
class FigureWatch {
    private static final Wording VALUE = new Wording("当前值", "Value");

    private final MetricRules rules;
    private final Metrics metrics;
    private final Answers answers;
    private final Divisions divisions;
    private final BusinessDay businessDay;

    FigureWatch(MetricRules rules, Metrics metrics, Answers answers, Divisions divisions, BusinessDay businessDay) {
        this.rules = rules;
        this.metrics = metrics;
        this.answers = answers;
        this.divisions = divisions;
        this.businessDay = businessDay;
    }

    /** Adds what the rules of figures read now. */
    void read(Connection connection, Findings findings) throws SQLException {
        var today = businessDay.today();
        var elapsed = quotient(BigDecimal.valueOf(today.getDayOfYear()), BigDecimal.valueOf(today.lengthOfYear()));
        var period = Period.parse(String.valueOf(today.getYear()));
        for (var rule : rules.all()) {
            if (elapsed.compareTo(rule.after()) >= 0) {
                read(connection, rule, period, elapsed, findings);
            }
        }
    }

    private void read(Connection connection, MetricRule rule, Period period, BigDecimal elapsed, Findings findings)
            throws SQLException {
        var codes = divisions.all().stream()
                .filter(one -> rule.levels().contains(one.level()) && divisions.isAtHome(one.code()))
                .filter(one -> one.validOn(businessDay.today()))
                .map(Division::code)
                .toList();
        var values = ask(connection, rule.metric(), codes, period);
        var bases = basis(connection, rule, codes, period, elapsed);
        for (int next = 0; next < codes.size(); next++) {
            var value = values.get(next);
            var subject = subject(rule.metric(), codes.get(next), period);
            if (isNotKnown(value)) {
                findings.unknown().add(subject.record());
            } else if (value.value() != null
                    && bases.get(next).filter(basis -> basis.signum() > 0).isPresent()) {
                findings.readings()
                        .add(reading(
                                rule, subject, value.value(), bases.get(next).get()));
            }
        }
    }

    /** What is being computed, or was not known, says nothing of how things stand. */
    private static boolean isNotKnown(Answer answer) {
        return answer.reason()
                .filter(reason -> List.of("being-recomputed", "not-known-then", "suppressed")
                        .contains(reason))
                .isPresent();
    }

    private List<Optional<BigDecimal>> basis(
            Connection connection, MetricRule rule, List<String> codes, Period period, BigDecimal elapsed)
            throws SQLException {
        var found = new ArrayList<Optional<BigDecimal>>();
        switch (rule.basis()) {
            case TIME -> codes.forEach(code -> found.add(Optional.of(elapsed)));
            case TARGET -> codes.forEach(code -> found.add(rule.metric().target()));
            case PLAN -> {
                var plan = metrics.find(rule.metric().plan().orElseThrow()).orElseThrow();
                ask(connection, plan, codes, period).forEach(answer -> found.add(Optional.ofNullable(answer.value())));
            }
        }
        return found;
    }

    private List<Answer> ask(Connection connection, Metric metric, List<String> codes, Period period)
            throws SQLException {
        return answers.to(connection, new Question(List.of(metric), codes, period, "", Optional.empty(), Tree.NOW));
    }

    /** Time passes each day, and is no input: an alert would be published anew with it. */
    private Reading reading(MetricRule rule, Subject subject, BigDecimal value, BigDecimal basis) {
        var inputs = new ArrayList<AlertInput>();
        inputs.add(input("value", VALUE, rule.metric(), value));
        if (rule.basis() != Basis.TIME) {
            inputs.add(input("basis", named(rule.basis()), rule.metric(), basis));
        }
        for (var step : rule.rule().thresholds().steps()) {
            inputs.add(new AlertInput(
                    step.severity().name().toLowerCase(Locale.ROOT),
                    limit(step.severity(), named(rule.basis())),
                    step.raise().toPlainString(),
                    AlertInput.Unit.RATIO));
        }
        return new Reading(rule.rule(), subject, quotient(value, basis), businessDay.today(), List.copyOf(inputs));
    }

    private static Wording limit(Severity severity, Wording basis) {
        var name = word("alerts.severity." + severity);
        return new Wording(
                name.zh() + "线（占" + basis.zh() + "）",
                name.en() + " from, as a share of " + basis.en().toLowerCase(Locale.ROOT));
    }

    private static Wording named(Basis basis) {
        return word(basis == Basis.TIME ? "elapsed" : "with." + basis);
    }

    private static Wording word(String name) {
        return new Wording(
                Words.in(Words.ZH).getOrDefault(name, name), Words.in(Words.EN).getOrDefault(name, name));
    }

    private static AlertInput input(String name, Wording label, Metric metric, BigDecimal value) {
        return metric.unit() == Unit.RATIO
                ? new AlertInput(
                        name,
                        label,
                        value.round(new MathContext(6)).stripTrailingZeros().toPlainString(),
                        AlertInput.Unit.RATIO)
                : new AlertInput(name, label, metric.zh().show(value), AlertInput.Unit.TEXT);
    }

    private Subject subject(Metric metric, String division, Period period) {
        var place = divisions.find(division).map(Division::name).orElse(division);
        return new Subject(
                "metric/" + metric.id() + "/" + division + "/" + period.text(),
                "/api/explain?metric=" + metric.id() + "&division=" + division + "&period=" + period.text(),
                new Wording(
                        place + PeriodName.in(Words.ZH, period) + metric.name().zh(),
                        metric.name().en() + ", " + place + ", " + PeriodName.in(Words.EN, period)),
                division);
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64);
    }
}
