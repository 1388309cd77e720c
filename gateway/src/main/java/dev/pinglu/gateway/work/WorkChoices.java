package dev.pinglu.gateway.work;

import dev.pinglu.gateway.choice.Choices;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a viewer can choose above the list of work. */
final class WorkChoices {
    private final Choices choices;

    WorkChoices(WorkQuery query, String lang) {
        var chosen = new HashMap<String, @Nullable String>();
        chosen.put("mine", query.mine);
        chosen.put("overdue", query.overdue);
        chosen.put("delegated", query.delegated);
        chosen.put("domain", query.domain);
        chosen.put("division", query.division);
        chosen.put("kind", query.kind);
        choices = new Choices("work", chosen, lang);
    }

    List<Choices.Group> groups() {
        return List.of(
                choices.group("mine", Stream.of("true")),
                choices.group("overdue", Stream.of("true")),
                choices.group("delegated", Stream.of("true")),
                choices.group("domain", Stream.of("projects", "rural", "civility")));
    }

    String nextPage(String token) {
        return choices.nextPage(token);
    }

    String otherLanguage() {
        return choices.otherLanguage();
    }
}
