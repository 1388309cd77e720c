package dev.pinglu.gateway.cockpit;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.value.Comparison;
import dev.pinglu.gateway.value.Comparison.Elapsed;
import dev.pinglu.gateway.value.Comparison.Measure;
import dev.pinglu.gateway.value.Comparisons;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.wording.PeriodName;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.time.Period;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a figure is measured by, as the page says it: last year, plan, target, time. */
@Singleton
class Measures {
    private final Comparisons comparisons;

    Measures(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** One line: what it is measured by, that value, and how the figure compares. */
    @TemplateData
    record Line(String name, String value, String outcome) {}

    /** Only what there is a value of; nothing recorded of an earlier time says nothing about it. */
    List<Line> of(Metric metric, Question question, String lang) {
        var words = Words.in(lang);
        var lines = new ArrayList<Line>();
        Comparison comparison = comparisons.of(question);
        for (var measure : comparison.measures()) {
            if (measure.value().filter(value -> value.signum() != 0).isPresent()) {
                lines.add(line(measure, lang));
            }
        }
        comparison
                .elapsed()
                .filter(Measures::isRunning)
                .ifPresent(time -> lines.add(new Line(words.getOrDefault("elapsed", ""), percent(time.share()), "")));
        return lines;
    }

    private static boolean isRunning(Elapsed time) {
        return time.days() > 0 && time.days() < time.ofDays();
    }

    private static Line line(Measure measure, String lang) {
        var words = Words.in(lang);
        var name = new StringBuilder(
                words.getOrDefault("with." + measure.with(), measure.with().name()));
        switch (measure.with()) {
            case LAST_PERIOD, LAST_YEAR ->
                measure.period().ifPresent(text -> name.append(' ').append(PeriodName.in(lang, Period.parse(text))));
            case LAST_YEAR_TO_DATE, PLAN, TARGET -> {}
        }
        var outcome = measure.share()
                .map(share -> words.getOrDefault("done", "") + " " + percent(share))
                .or(() -> measure.differenceDisplay()
                        .map(difference -> Tile.in(lang, difference)
                                + measure.change()
                                        .map(change -> " (" + signed(change) + ")")
                                        .orElse("")))
                .orElse("");
        return new Line(name.toString(), Tile.in(lang, measure.display()), outcome);
    }

    private static String signed(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + percent(share);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
