package dev.pinglu.kit.page;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The address of a page, and those of the same page with something changed. */
@TemplateData
public final class Here {
    private static final String LANGUAGE = "lang";
    private static final String PAGE_TOKEN = "pageToken";

    private final String path;
    private final List<String> query;

    private Here(String path, List<String> query) {
        this.path = path;
        this.query = query;
    }

    static Here of(UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        return new Here(
                uri.getRequestUri().getRawPath(),
                query == null
                        ? List.of()
                        : Arrays.stream(query.split("&"))
                                .filter(part -> part.indexOf('=') < part.length() - 1)
                                .toList());
    }

    public String path() {
        return path;
    }

    /** The same page with a parameter set, or without it; a list begins anew. */
    public String with(String parameter, @Nullable String value) {
        var changed = new ArrayList<>(without(parameter));
        changed.removeIf(Here::isPlaceInList);
        if (value != null) {
            changed.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return changed.isEmpty() ? path : path + "?" + String.join("&", changed);
    }

    /** What restricts the list that is shown, as the query of another address: neither the language nor the place in the list. */
    public String filters() {
        return without(LANGUAGE).stream()
                .filter(part -> !isPlaceInList(part))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
    }

    /** Whether anything restricts the list that is shown. */
    public boolean filtered() {
        return !filters().isEmpty();
    }

    private static boolean isPlaceInList(String part) {
        return part.startsWith(PAGE_TOKEN + "=");
    }

    private List<String> without(String parameter) {
        return query.stream().filter(part -> !part.startsWith(parameter + "=")).toList();
    }
}
