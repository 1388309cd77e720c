package dev.pinglu.gateway.session;

import dev.pinglu.gateway.session.Notices.Notice;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Tells a person whose role may not see a page so in words; programs keep the problem. */
@Provider
class RefusedPage implements ContainerResponseFilter {
    private final Notices notices;
    private final RoutingContext current;

    RefusedPage(Notices notices, RoutingContext current) {
        this.notices = notices;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.FORBIDDEN.getStatusCode() && Pages.isAskedFor(current.request())) {
            response.setEntity(
                    notices.page(Notice.REFUSED), new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
