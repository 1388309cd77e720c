package dev.pinglu.kit.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a person why a page of the service cannot be shown; programs, and parts that a page fetches, keep the problem. */
@Provider
class RefusedPages implements ContainerResponseFilter {
    private static final int REFUSED = 400;

    private final Template template;
    private final Optional<String> domain;

    RefusedPages(
            @Location("kit/refused.html") Template template,
            @ConfigProperty(name = "pinglu.domain") Optional<String> domain) {
        this.template = template;
        this.domain = domain;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= REFUSED && isPage(request)) {
            response.setEntity(
                    text(request, response.getStatus()),
                    new Annotation[0],
                    MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
        }
    }

    private boolean isPage(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return domain.filter(own -> path.startsWith("/" + own + "/")).isPresent()
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML)
                && request.getHeaderString("HX-Request") == null;
    }

    private String text(ContainerRequestContext request, int status) {
        var lang = Words.language(request.getUriInfo().getQueryParameters().getFirst("lang"));
        var words = Words.in(lang);
        var known = status == Status.NOT_FOUND.getStatusCode()
                || status == Status.FORBIDDEN.getStatusCode()
                || status == Status.BAD_REQUEST.getStatusCode();
        var refusal = "refused." + (known ? status : "other");
        return template.data("lang", lang)
                .data("words", words)
                .data("assets", Assets.VERSION)
                .data("title", words.getOrDefault(refusal, refusal))
                .data("text", words.getOrDefault(refusal + ".text", ""))
                .render();
    }
}
