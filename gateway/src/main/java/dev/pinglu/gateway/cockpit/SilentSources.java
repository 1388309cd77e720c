package dev.pinglu.gateway.cockpit;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.source.Source;
import dev.pinglu.gateway.source.Sources;
import dev.pinglu.gateway.wording.Moments;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.access.Roles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.text.MessageFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Names on an open page the sources of which nothing is heard: their figures look current and may not be. */
@Path("/cockpit/silent")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.STAFF)
class SilentSources {
    private final Template lines;
    private final Database database;
    private final Sources sources;

    SilentSources(@Location("cockpit/silent.html") Template lines, Database database, Sources sources) {
        this.lines = lines;
        this.database = database;
        this.sources = sources;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("lang") @Nullable String lang) {
        return lines.data("silent", named(database.read(sources::all), Words.language(lang)));
    }

    /** A sentence for each. */
    static List<String> named(List<Source> sources, String lang) {
        var words = Words.in(lang);
        return sources.stream()
                .filter(Source::silent)
                .map(source -> {
                    var name = words.getOrDefault("source." + source.domain(), source.domain());
                    var seenAt = source.seenAt();
                    return seenAt == null
                            ? MessageFormat.format(words.getOrDefault("silentAlways", "{0}"), name)
                            : MessageFormat.format(
                                    words.getOrDefault("silentSince", "{0} {1}"), name, Moments.ofMinute(seenAt));
                })
                .toList();
    }
}
