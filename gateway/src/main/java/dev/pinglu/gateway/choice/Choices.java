package dev.pinglu.gateway.choice;

import dev.pinglu.gateway.wording.Words;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is chosen above the list of one page, and what else can be. */
public final class Choices {
    private static final Set<String> NARROW_NOTHING = Set.of("lang", "limit", "sort");

    private final String page;
    private final Map<String, String> words;
    private final Map<String, @Nullable String> chosen;

    /**
     * The choices of a page.
     *
     * @param page its name: that of its path, and the first part of the words of each choice
     * @param chosen the parameters of the query that it shows; null for what is not restricted
     */
    public Choices(String page, Map<String, @Nullable String> chosen, String lang) {
        this.page = page;
        this.words = Words.in(lang);
        this.chosen = new TreeMap<>(chosen);
        this.chosen.put("lang", lang);
    }

    /** One of several choices. */
    @TemplateData
    public record Choice(String label, String link, boolean chosen) {}

    /** Choices of which one holds. */
    @TemplateData
    public record Group(String name, List<Choice> choices) {}

    /** Not to restrict a parameter, or one of its values. */
    public Group group(String parameter, Stream<String> values) {
        var choices = new ArrayList<Choice>();
        choices.add(choice(parameter, null));
        values.map(value -> choice(parameter, value)).forEach(choices::add);
        return new Group(parameter, choices);
    }

    /** What a form beside the links sends as it is: all that is chosen but for the fields that it has itself. */
    public Map<String, String> kept(Set<String> fields) {
        var kept = new TreeMap<String, String>();
        chosen.forEach((name, value) -> {
            if (value != null && !value.isBlank() && !fields.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    /** The page with nothing chosen; empty if that is what it shows. */
    public String cleared() {
        return kept(NARROW_NOTHING).isEmpty()
                ? ""
                : UriBuilder.fromPath("/" + page)
                        .queryParam("lang", chosen.get("lang"))
                        .build()
                        .toString();
    }

    private Choice choice(String parameter, @Nullable String value) {
        var word = page + "." + parameter + "." + (value == null ? "any" : value);
        return new Choice(
                words.getOrDefault(word, word), link(parameter, value), Objects.equals(chosen.get(parameter), value));
    }

    public String nextPage(String token) {
        return link("pageToken", token);
    }

    public String otherLanguage() {
        return link("lang", words.getOrDefault("otherLang", Words.ZH));
    }

    private String link(String parameter, @Nullable String value) {
        var link = UriBuilder.fromPath("/" + page);
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
