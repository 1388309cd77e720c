package dev.pinglu.gateway.value;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Answers that belong together, a total with its parts or the months of a year: all as of one moment. */
@Singleton
class Breakdown {
    private final Database database;
    private final Answers answers;
    private final Divisions divisions;
    private final BusinessDay businessDay;

    Breakdown(Database database, Answers answers, Divisions divisions, BusinessDay businessDay) {
        this.database = database;
        this.answers = answers;
        this.divisions = divisions;
        this.businessDay = businessDay;
    }

    /** A total, split by a dimension. */
    Answer byDimension(Question total, String dimension) {
        return split(total, total.divisions(), dimension, true);
    }

    /**
     * A total, split by the divisions below.
     *
     * @param dimension to split each by; empty for their totals
     */
    Answer byChildren(Question total, String dimension) {
        var children = divisions.childrenOf(total.divisions().iterator().next()).stream()
                .filter(child -> isShown(child, total))
                .map(Division::code)
                .toList();
        return split(total, children, dimension, dimension.isEmpty());
    }

    /** Of those that ended, the ones that nothing replaced keep what they recorded; of then, those that existed on the day. */
    private boolean isShown(Division child, Question total) {
        var today = businessDay.today();
        var end = total.period().to().isBefore(today) ? total.period().to() : today;
        return switch (total.tree()) {
            case THEN -> child.validOn(total.asOf().orElse(end));
            case NOW -> child.validOn(today) || child.successor().isEmpty();
        };
    }

    /** The present totals month by month. */
    List<Answer> months(Metric metric, String division, int year) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Period.parse("%04d-%02d".formatted(year, month)))
                .toList();
        return database.snapshot(connection -> {
            var series = new ArrayList<Answer>();
            for (var month : months) {
                series.addAll(answers.to(connection, Question.present(List.of(metric), division, month)));
            }
            return series;
        });
    }

    private Answer split(Question total, Collection<String> codes, String dimension, boolean complete) {
        var parts = new Question(total.metrics(), codes, total.period(), dimension, total.asOf(), total.tree());
        return database.snapshot(connection -> {
            var answer = answers.to(connection, total).get(0);
            var items = answers.to(connection, parts);
            return answer.withItems(items, residual(total.metrics().iterator().next(), answer, items, complete));
        });
    }

    /** Only what adds up has a residual: a rate's or an observation's parts do not. */
    private static Optional<BigDecimal> residual(Metric metric, Answer answer, List<Answer> items, boolean complete) {
        var value = answer.value();
        if (!metric.rollsUp() || !complete || value == null || items.stream().anyMatch(Answer::suppressed)) {
            return Optional.empty();
        }
        var sum = items.stream().map(Answer::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(value.subtract(sum));
    }
}
