package dev.pinglu.gateway.cockpit;

import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.value.Answer;
import dev.pinglu.gateway.value.Answers;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.value.Tree;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.Period;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The divisions around the one that the page shows. */
@Singleton
class Places {
    /** What the divisions below are compared by. */
    static final String START_RATE = "projects.start-rate";

    private final Metrics metrics;
    private final Answers answers;
    private final Divisions divisions;
    private final Scope scope;

    Places(Metrics metrics, Answers answers, Divisions divisions, Scope scope) {
        this.metrics = metrics;
        this.answers = answers;
        this.divisions = divisions;
        this.scope = scope;
    }

    /** A division above the one that is shown; open if the caller may go there. */
    @TemplateData
    record Crumb(String code, String name, boolean open) {}

    /** A division below, with how much of what is listed has started there. */
    @TemplateData
    record PlaceShare(String code, String name, BigDecimal numerator, BigDecimal denominator) {
        /** Whether nothing is listed there. */
        public boolean isEmpty() {
            return denominator.signum() == 0;
        }
    }

    /** From the root down to the division itself. */
    List<Crumb> above(String code) {
        var line = divisions.lineOf(code).stream()
                .flatMap(above -> divisions.find(above).stream())
                .map(above -> new Crumb(above.code(), above.name(), scope.covers(above.code())))
                .collect(Collectors.toList());
        Collections.reverse(line);
        return line;
    }

    List<PlaceShare> below(String code, Period period) {
        var rate = metrics.find(START_RATE);
        var codes =
                divisions.presentChildrenOf(code).stream().map(Division::code).toList();
        if (rate.isEmpty() || codes.isEmpty()) {
            return List.of();
        }
        var question = new Question(List.of(rate.get()), codes, period, "", Optional.empty(), Tree.NOW);
        return answers.to(question).stream().map(this::share).toList();
    }

    private PlaceShare share(Answer answer) {
        return new PlaceShare(
                answer.division(),
                divisions.find(answer.division()).map(Division::name).orElse(answer.division()),
                answer.numerator().orElse(BigDecimal.ZERO),
                answer.denominator().orElse(BigDecimal.ZERO));
    }
}
