package dev.pinglu.gateway.alert;

import dev.pinglu.gateway.choice.Choices;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a viewer can choose above the alerts. */
final class AlertChoices {
    private final Choices choices;

    AlertChoices(AlertQuery query, String lang) {
        var chosen = new HashMap<String, @Nullable String>();
        chosen.put("severity", query.severity);
        chosen.put("acknowledged", query.acknowledged);
        chosen.put("escalated", query.escalated);
        chosen.put("mine", query.mine);
        chosen.put("domain", query.domain);
        chosen.put("division", query.division);
        chosen.put("rule", query.rule);
        chosen.put("subject", query.subject);
        chosen.put("sort", query.sort);
        chosen.put("limit", query.limit);
        choices = new Choices("alerts", chosen, lang);
    }

    /** @param operates whether what concerns operators is among the fields of work */
    List<Choices.Group> groups(boolean operates) {
        var domains = Stream.of("projects", "rural", "civility");
        return List.of(
                choices.group("severity", Stream.of("CRITICAL", "WARNING")),
                choices.group("acknowledged", Stream.of("false", "true")),
                choices.group("escalated", Stream.of("true")),
                choices.group("domain", operates ? Stream.concat(domains, Stream.of("operation")) : domains));
    }

    String nextPage(String token) {
        return choices.nextPage(token);
    }

    String otherLanguage() {
        return choices.otherLanguage();
    }
}
