package dev.pinglu.kit.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Lays a page of a service into the frame that all pages of the suite share. */
@Singleton
public final class Layout {

    private final SecurityIdentity caller;
    private final Scope scope;
    private final Divisions divisions;
    private final BusinessDay businessDay;
    private final UriInfo uri;
    private final ObjectMapper json;

    Layout(
            SecurityIdentity caller,
            Scope scope,
            Divisions divisions,
            BusinessDay businessDay,
            UriInfo uri,
            ObjectMapper json) {
        this.caller = caller;
        this.scope = scope;
        this.divisions = divisions;
        this.businessDay = businessDay;
        this.uri = uri;
        this.json = json;
    }

    /** A way to another page of the service. */
    @TemplateData
    public record Way(String label, String path, boolean present) {}

    /** A whole page, whose template includes {@code kit/layout}. */
    public TemplateInstance page(Template template, @Nullable String lang) {
        var language = Words.language(lang);
        var words = Words.in(language);
        return part(template, lang)
                .data("assets", Assets.VERSION)
                .data("otherLink", Here.of(uri).with("lang", words.getOrDefault("otherLang", Words.ZH)))
                .data("ways", ways(words, Here.of(uri).path()))
                .data("viewer", name())
                .data("place", divisions.find(scope.division()).orElseThrow().name())
                .data("fixed", businessDay.fixed())
                .data("rules", Words.rules(language, json));
    }

    /** A part that a page fetches for itself. */
    public TemplateInstance part(Template template, @Nullable String lang) {
        var language = Words.language(lang);
        return template.data("lang", language)
                .data("words", Words.in(language))
                .data("show", new Shown(language, divisions))
                .data("here", Here.of(uri))
                .data("today", businessDay.today());
    }

    /** A list of records, whose template includes {@code kit/list}. */
    public TemplateInstance list(Template template, Listing list, @Nullable String lang) {
        return page(template, lang).data("list", list);
    }

    /** Whether the reader has one of some roles. */
    public boolean has(String... roles) {
        return Arrays.stream(roles).anyMatch(caller::hasRole);
    }

    /** What the address of the page asks for, as a form that filters a list. */
    public Form asked(@Nullable String lang) {
        var form = Form.empty(lang);
        uri.getQueryParameters().forEach((name, values) -> form.with(name, values.get(0)));
        return form;
    }

    /** The places right below the caller's, by their codes. */
    public Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        divisions.presentChildrenOf(scope.division()).forEach(place -> places.put(place.code(), place.name()));
        return places;
    }

    /** The words {@code nav.1}, {@code nav.1.path} and so on; the longest path that leads here is where we are. */
    private List<Way> ways(Map<String, String> words, String path) {
        var open = IntStream.iterate(1, i -> words.containsKey("nav." + i), i -> i + 1)
                .mapToObj(i -> "nav." + i)
                .filter(way -> isOpen(words.getOrDefault(way + ".roles", "")))
                .toList();
        var present = open.stream()
                .map(way -> words.getOrDefault(way + ".path", ""))
                .filter(path::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return open.stream()
                .map(way -> new Way(
                        words.getOrDefault(way, way),
                        words.getOrDefault(way + ".path", ""),
                        words.getOrDefault(way + ".path", "").equals(present)))
                .toList();
    }

    /** A way that names roles is shown to those alone. */
    private boolean isOpen(String roles) {
        return roles.isEmpty() || Arrays.stream(roles.split(",")).anyMatch(caller::hasRole);
    }

    private String name() {
        return caller.getPrincipal() instanceof JsonWebToken token
                ? token.<String>claim("name").orElse(token.getName())
                : caller.getPrincipal().getName();
    }
}
