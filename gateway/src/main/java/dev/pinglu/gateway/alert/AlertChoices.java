package dev.pinglu.gateway.alert;

import dev.pinglu.gateway.wording.Words;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a viewer can choose above the alerts: each choice is a link to the page as it would be then. */
final class AlertChoices {
    private final Map<String, @Nullable String> chosen = new TreeMap<>();
    private final Map<String, String> words;

    AlertChoices(AlertQuery query, String lang) {
        words = Words.in(lang);
        chosen.put("severity", query.severity);
        chosen.put("acknowledged", query.acknowledged);
        chosen.put("escalated", query.escalated);
        chosen.put("mine", query.mine);
        chosen.put("domain", query.domain);
        chosen.put("division", query.division);
        chosen.put("rule", query.rule);
        chosen.put("subject", query.subject);
        chosen.put("lang", lang);
    }

    /** One of several choices. */
    @TemplateData
    record Choice(String label, String link, boolean chosen) {}

    /** Choices of which one holds. */
    @TemplateData
    record Group(String name, List<Choice> choices) {}

    /** @param operates whether what concerns operators is among the fields of work */
    List<Group> groups(boolean operates) {
        var domains = Stream.of("projects", "rural", "civility");
        return List.of(
                group("severity", Stream.of("CRITICAL", "WARNING")),
                group("acknowledged", Stream.of("false", "true")),
                group("escalated", Stream.of("true")),
                group("domain", operates ? Stream.concat(domains, Stream.of("operation")) : domains));
    }

    private Group group(String parameter, Stream<String> values) {
        var choices = new ArrayList<Choice>();
        choices.add(choice(parameter, null));
        values.map(value -> choice(parameter, value)).forEach(choices::add);
        return new Group(parameter, choices);
    }

    private Choice choice(String parameter, @Nullable String value) {
        var word = "alerts." + parameter + "." + (value == null ? "any" : value);
        return new Choice(
                words.getOrDefault(word, word), link(parameter, value), Objects.equals(chosen.get(parameter), value));
    }

    String nextPage(String token) {
        return link("pageToken", token);
    }

    String otherLanguage() {
        return link("lang", words.getOrDefault("otherLang", Words.ZH));
    }

    private String link(String parameter, @Nullable String value) {
        var link = UriBuilder.fromPath("/alerts");
        var changed = new TreeMap<>(chosen);
        changed.put(parameter, value);
        changed.forEach((name, one) -> {
            if (one != null && !one.isBlank()) {
                link.queryParam(name, one);
            }
        });
        return link.build().toString();
    }
}
