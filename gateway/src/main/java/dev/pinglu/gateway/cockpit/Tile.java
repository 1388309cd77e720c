package dev.pinglu.gateway.cockpit;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.metric.Texts;
import dev.pinglu.gateway.value.Answer;
import dev.pinglu.gateway.wording.PeriodName;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.time.Period;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A figure on the page, in the page's language.
 *
 * @param shown the figure cut before and behind its digits, so that currency and unit can stand smaller
 * @param above of a rate
 * @param below of a rate
 * @param note under a figure that is no rate: its period, and its mark if it has one
 */
@TemplateData
record Tile(
        Answer answer,
        String domain,
        String name,
        String definition,
        List<String> shown,
        boolean rate,
        Part above,
        Part below,
        String note) {
    private static final Pattern FIGURE = Pattern.compile("([^0-9—]*)([0-9.,]+|—)(.*)");

    /** One of the two figures that a rate is made of. */
    @TemplateData
    record Part(String name, String shown, BigDecimal value) {}

    static Tile of(Metric metric, Answer answer, Metrics metrics, String lang) {
        var words = Words.in(lang);
        return new Tile(
                answer,
                metric.domain(),
                in(lang, metric.name()),
                in(lang, metric.definition()),
                cut(in(lang, answer.display())),
                metric.isRate(),
                part(metric.numerator(), answer.numerator(), answer.numeratorDisplay(), metrics, lang),
                part(metric.denominator(), answer.denominator(), answer.denominatorDisplay(), metrics, lang),
                note(answer, words, lang));
    }

    static String in(String lang, Texts texts) {
        return lang.equals(Words.EN) ? texts.en() : texts.zh();
    }

    private static List<String> cut(String display) {
        var figure = FIGURE.matcher(display);
        return figure.matches() ? List.of(figure.group(1), figure.group(2), figure.group(3)) : List.of("", display, "");
    }

    private static Part part(
            Optional<String> metric,
            Optional<BigDecimal> value,
            Optional<Texts> display,
            Metrics metrics,
            String lang) {
        return new Part(
                metric.flatMap(metrics::find)
                        .map(found -> in(lang, found.name()))
                        .orElse(""),
                display.map(texts -> in(lang, texts)).orElse("—"),
                value.orElse(BigDecimal.ZERO));
    }

    private static String note(Answer answer, Map<String, String> words, String lang) {
        return PeriodName.in(lang, Period.parse(answer.period()))
                + answer.mark()
                        .map(mark -> " · " + words.getOrDefault("mark." + mark, mark))
                        .orElse("");
    }
}
