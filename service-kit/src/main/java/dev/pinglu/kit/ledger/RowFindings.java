package dev.pinglu.kit.ledger;

import dev.pinglu.kit.page.Words;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes what is wrong with one record that is to enter, as the rules of sheets tell it: in Chinese. */
public interface RowFindings {
    /** Whether anything is wrong so far. */
    boolean any();

    void add(String path, String rule, String message);

    /** Tells a broken rule by the words for it; {@code sheet.<rule>} says otherwise what only sheets say so. */
    default void add(Violation violation) {
        var words = Words.in(Words.ZH);
        var rule = violation.rule();
        var told = words.getOrDefault("rule." + rule, violation.message());
        add(violation.path(), rule, words.getOrDefault("sheet." + rule, told));
    }

    /** What comes of a check that refuses as it would refuse a request; empty where it refused. */
    default <V> Optional<V> tried(Supplier<V> check) {
        try {
            return Optional.of(check.get());
        } catch (HttpProblem refused) {
            Problems.violations(refused).forEach(this::add);
            return Optional.empty();
        }
    }
}
