package dev.pinglu.projects.oc4ids;

import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.projects.oc4ids.Oc4idsPackage.Head;
import dev.pinglu.projects.oc4ids.Oc4idsPackage.Publisher;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What packages say of themselves. */
@Singleton
class Oc4idsHeads {
    private static final String VERSION = "0.9";

    private final Oc4idsSettings settings;
    private final Divisions divisions;
    private final Clock clock;
    private final URI publicUrl;

    Oc4idsHeads(
            Oc4idsSettings settings,
            Divisions divisions,
            Clock clock,
            @ConfigProperty(name = "pinglu.public-url") URI publicUrl) {
        this.settings = settings;
        this.divisions = divisions;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Of the package that a request asks for; the same question to the gateway gives it again. */
    Head of(UriInfo request) {
        var asked = request.getRequestUri();
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return new Head(
                publicUrl.resolve(asked.getRawPath() + query),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC),
                VERSION,
                new Publisher(
                        settings.publisher().name().orElseGet(this::district),
                        settings.publisher().uri().orElse(null)),
                settings.licence().orElse(null));
    }

    private String district() {
        return divisions.find(divisions.home()).map(Division::name).orElseGet(divisions::home);
    }
}
