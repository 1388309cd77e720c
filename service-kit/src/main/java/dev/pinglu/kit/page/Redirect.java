package dev.pinglu.kit.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Leads from a record without a page of its own, which a list of work or an alert names, to the page on which it is shown. */
public final class Redirect {
    private Redirect() {}

    /**
     * Sends a browser on, under the name by which it came: a service does not know that of the gateway.
     *
     * @param page path of the page, perhaps with a query
     * @param part of the page, by its id
     */
    public static Response to(String page, String part, @Nullable String lang) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        page + (page.contains("?") ? "&" : "?") + "lang=" + Words.language(lang) + "#" + part)
                .build();
    }
}
