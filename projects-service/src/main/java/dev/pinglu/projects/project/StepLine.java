package dev.pinglu.projects.project;

import dev.pinglu.kit.page.Words;
import dev.pinglu.kit.problem.Violation;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;

/**
 * A step that may follow, as the page shows it.
 *
 * @param missing what it would be refused for today, in the language of the page
 */
@TemplateData
record StepLine(ProjectStage to, List<String> missing) {
    /** Between the Chinese and the English of a message. */
    private static final String BOTH = " · ";

    static List<StepLine> of(List<NextStep> steps, String lang) {
        var words = Words.in(lang);
        return steps.stream()
                .map(step -> new StepLine(
                        step.to(),
                        step.missing().stream()
                                .map(missing -> said(missing, words, lang.equals(Words.EN)))
                                .toList()))
                .toList();
    }

    private static String said(Violation missing, Map<String, String> words, boolean english) {
        var message = missing.message();
        int between = message.indexOf(BOTH);
        if (between < 0) {
            return words.getOrDefault("rule." + missing.rule(), message);
        }
        return english ? message.substring(between + BOTH.length()) : message.substring(0, between);
    }
}
