package dev.pinglu.gateway.value;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.metric.Kind;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.metric.Texts;
import dev.pinglu.gateway.metric.Unit;
import dev.pinglu.gateway.value.Comparison.Elapsed;
import dev.pinglu.gateway.value.Comparison.Measure;
import dev.pinglu.gateway.value.Comparison.With;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a figure beside what it was, what was planned and what is aimed at; all of it as of one moment. */
@Singleton
public class Comparisons {
    private final Database database;
    private final Metrics metrics;
    private final Answers answers;
    private final Divisions divisions;

    Comparisons(Database database, Metrics metrics, Answers answers, Divisions divisions) {
        this.database = database;
        this.metrics = metrics;
        this.answers = answers;
        this.divisions = divisions;
    }

    /** @param question for one metric and one division, not split */
    public Comparison of(Question question) {
        return database.snapshot(connection -> new Found(connection, question).comparison());
    }

    /** One comparison on its way. */
    private final class Found {
        private final Connection connection;
        private final Question question;
        private final Metric metric;
        private final Period period;
        private final LocalDate day;
        private final Answer answer;
        private final Optional<Elapsed> elapsed;

        Found(Connection connection, Question question) throws SQLException {
            this.connection = connection;
            this.question = question;
            this.metric = question.metrics().iterator().next();
            this.period = question.period();
            this.answer = answers.to(connection, question).get(0);
            this.day = answer.asOf();
            this.elapsed = elapsed();
        }

        private Optional<Elapsed> elapsed() {
            if (period.text().isEmpty()) {
                return Optional.empty();
            }
            long all = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
            long passed = Math.max(0, Math.min(all, ChronoUnit.DAYS.between(period.from(), day) + 1));
            return Optional.of(
                    new Elapsed(day, passed, all, quotient(BigDecimal.valueOf(passed), BigDecimal.valueOf(all))));
        }

        Comparison comparison() throws SQLException {
            var measures = new ArrayList<Measure>();
            var before = period.previous();
            var yearBefore = period.yearBefore();
            if (before.isPresent() && !before.equals(yearBefore)) {
                measures.add(earlier(With.LAST_PERIOD, before.get(), question.asOf()));
            }
            if (yearBefore.isPresent()) {
                measures.add(earlier(With.LAST_YEAR, yearBefore.get(), question.asOf()));
                if (period.contains(day) && day.isBefore(period.to())) {
                    measures.add(earlier(With.LAST_YEAR_TO_DATE, yearBefore.get(), Optional.of(day.minusYears(1))));
                }
            }
            if (metric.plan().isPresent()) {
                measures.add(plan(metrics.find(metric.plan().get()).orElseThrow()));
            }
            metric.target().ifPresent(target -> measures.add(target(target)));
            return new Comparison(answer, elapsed, List.copyOf(measures));
        }

        /** Nominal, so that of what statistics observe or of a rate no change is computed. */
        private Measure earlier(With with, Period then, Optional<LocalDate> asOf) throws SQLException {
            var other = ask(metric, then, asOf);
            if (isZero(other) && !answers.hasRecords(connection, metric, divisions.home(), then)) {
                return unknown(with, other.period());
            }
            var difference = difference(other.value());
            var isNominal = metric.kind() != Kind.INGESTED && metric.unit() != Unit.RATIO;
            return new Measure(
                    with,
                    Optional.of(other.period()),
                    Optional.ofNullable(other.value()),
                    other.display(),
                    other.reason(),
                    difference,
                    difference.map(this::signed),
                    isNominal ? difference.flatMap(d -> share(d, other.value())) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Of what has no period: it was there then or it was not. */
        private boolean isZero(Answer other) {
            return metric.rollsUp()
                    && !metric.timeless()
                    && other.value() != null
                    && other.value().signum() == 0;
        }

        private Measure unknown(With with, String then) {
            return new Measure(
                    with,
                    Optional.of(then),
                    Optional.empty(),
                    Answers.NONE,
                    Optional.of(Figure.NOT_RECORDED),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Measure plan(Metric plan) throws SQLException {
            var planned = ask(plan, period, question.asOf());
            var share = share(answer.value(), planned.value());
            return measured(
                    With.PLAN, Optional.ofNullable(planned.value()), planned.display(), planned.reason(), share);
        }

        private Measure target(BigDecimal target) {
            var shown = new Texts(metric.zh().show(target), metric.en().show(target));
            return measured(With.TARGET, Optional.of(target), shown, Optional.empty(), share(answer.value(), target));
        }

        private Measure measured(
                With with,
                Optional<BigDecimal> value,
                Texts shown,
                Optional<String> reason,
                Optional<BigDecimal> share) {
            var difference = difference(value.orElse(null));
            return new Measure(
                    with,
                    Optional.of(period.text()).filter(text -> !text.isEmpty()),
                    value,
                    shown,
                    reason,
                    difference,
                    difference.map(this::signed),
                    Optional.empty(),
                    share,
                    metric.kind() == Kind.FLOW
                            ? share.flatMap(done -> elapsed.map(time -> done.subtract(time.share())))
                            : Optional.empty(),
                    difference.filter(d -> with == With.TARGET).map(this::isGood));
        }

        private boolean isGood(BigDecimal difference) {
            return metric.lessIsBetter() ? difference.signum() <= 0 : difference.signum() >= 0;
        }

        private Answer ask(Metric other, Period then, Optional<LocalDate> asOf) throws SQLException {
            return answers.to(
                            connection,
                            new Question(List.of(other), question.divisions(), then, "", asOf, question.tree()))
                    .get(0);
        }

        private Optional<BigDecimal> difference(@Nullable BigDecimal other) {
            var value = answer.value();
            return value == null || other == null ? Optional.empty() : Optional.of(value.subtract(other));
        }

        private Texts signed(BigDecimal difference) {
            var plus = difference.signum() > 0 ? "+" : "";
            return new Texts(
                    plus + metric.zh().show(difference), plus + metric.en().show(difference));
        }
    }

    private static Optional<BigDecimal> share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? Optional.empty()
                : Optional.of(quotient(part, whole.abs()));
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return Figure.plain(part.divide(whole, MathContext.DECIMAL64));
    }
}
