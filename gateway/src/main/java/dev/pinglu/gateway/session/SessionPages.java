package dev.pinglu.gateway.session;

import dev.pinglu.gateway.session.Notices.Notice;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The page that a session ends on. */
@Singleton
class SessionPages {
    private final Notices notices;

    SessionPages(Notices notices) {
        this.notices = notices;
    }

    void mount(@Observes Router router) {
        router.get(GatewayMechanism.SIGNED_OUT).handler(context -> notices.show(context, Notice.SIGNED_OUT));
    }
}
