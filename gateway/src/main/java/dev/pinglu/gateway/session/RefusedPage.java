package dev.pinglu.gateway.session;

import dev.pinglu.gateway.session.Notices.Notice;
import dev.pinglu.kit.problem.Problems;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a person whose role may not see a page so; programs get the problem. */
@Singleton
class RefusedPage {
    private static final int BEFORE_THE_PROBLEM = Priorities.USER - 200;

    private final Notices notices;

    RefusedPage(Notices notices) {
        this.notices = notices;
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = BEFORE_THE_PROBLEM)
    public Response refuse(HttpServerRequest request) {
        if (Pages.isAskedFor(request)) {
            return Response.status(Response.Status.FORBIDDEN)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(notices.page(Notice.REFUSED))
                    .build();
        }
        return Problems.forbidden().toResponse();
    }
}
