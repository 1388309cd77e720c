package dev.pinglu.local.stack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The services of the suite; the database of each carries its part's name. */
enum Service {
    PROJECTS("projects-service", Port.PROJECTS, Port.PROJECTS_MANAGEMENT),
    RURAL("rural-service", Port.RURAL, Port.RURAL_MANAGEMENT),
    CIVILITY("civility-service", Port.CIVILITY, Port.CIVILITY_MANAGEMENT),
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

    private final String module;
    private final Port port;
    private final Port management;

    Service(String module, Port port, Port management) {
        this.module = module;
        this.port = port;
        this.management = management;
    }

    static List<String> databases() {
        return Stream.of(values()).map(Service::part).toList();
    }

    String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    String module() {
        return module;
    }

    Port port() {
        return port;
    }

    Port management() {
        return management;
    }
}
