package dev.pinglu.gateway.routing;

import dev.pinglu.gateway.session.Notices;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Passes a service's API and pages through at the very paths the service mounts them. */
@Singleton
class ServiceRoutes {
    private final Vertx vertx;
    private final Upstreams settings;
    private final Notices notices;

    ServiceRoutes(Vertx vertx, Upstreams settings, Notices notices) {
        this.vertx = vertx;
        this.settings = settings;
        this.notices = notices;
    }

    void mount(@Observes Router router) {
        Map<String, URI> services =
                Map.of("projects", settings.projects(), "rural", settings.rural(), "civility", settings.civility());
        services.forEach((name, address) -> {
            var passage = new Passage(vertx, settings, notices, Upstream.of(name, address));
            for (var path : List.of("/api/" + name + "/*", "/" + name + "/*", "/" + name)) {
                router.route(path).handler(passage::pass);
            }
        });
    }
}
