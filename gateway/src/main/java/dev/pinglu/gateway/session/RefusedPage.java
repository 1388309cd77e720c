package dev.pinglu.gateway.session;

import dev.pinglu.gateway.session.Notices.Notice;
import dev.pinglu.kit.problem.Problems;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells a person whose role may not see a page so; programs get the problem. */
@Provider
@Priority(Priorities.USER - 200)
public class RefusedPage implements ExceptionMapper<ForbiddenException> {
    private final Notices notices;
    private final CurrentVertxRequest current;

    RefusedPage(Notices notices, CurrentVertxRequest current) {
        this.notices = notices;
        this.current = current;
    }

    @Override
    public Response toResponse(ForbiddenException refused) {
        var request = current.getCurrent().request();
        if (!Pages.isAskedFor(request)) {
            return Problems.forbidden().toResponse();
        }
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(notices.page(Notice.REFUSED))
                .build();
    }
}
