package dev.pinglu.gateway.cockpit;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.metric.Texts;
import dev.pinglu.gateway.value.Answer;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure on the page, in the page's language.
 *
 * @param note under a figure that is no rate: its period, and its mark if it has one
 */
@TemplateData
record Tile(
        Answer answer,
        String name,
        String definition,
        String shown,
        boolean rate,
        BigDecimal numerator,
        BigDecimal denominator,
        String numeratorName,
        String denominatorName,
        String note) {

    static Tile of(Metric metric, Answer answer, Metrics metrics, String lang) {
        return new Tile(
                answer,
                in(lang, metric.name()),
                in(lang, metric.definition()),
                in(lang, answer.display()),
                metric.isRate(),
                answer.numerator().orElse(BigDecimal.ZERO),
                answer.denominator().orElse(BigDecimal.ZERO),
                partName(metric.numerator(), metrics, lang),
                partName(metric.denominator(), metrics, lang),
                answer.period() + answer.mark().map(mark -> " · " + mark).orElse(""));
    }

    static String in(String lang, Texts texts) {
        return lang.equals(Words.EN) ? texts.en() : texts.zh();
    }

    private static String partName(Optional<String> part, Metrics metrics, String lang) {
        return part.flatMap(metrics::find)
                .map(metric -> in(lang, metric.name()))
                .orElse("");
    }
}
