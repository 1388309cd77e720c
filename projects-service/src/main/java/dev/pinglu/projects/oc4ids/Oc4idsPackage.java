package dev.pinglu.projects.oc4ids;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A package of projects in the form of OC4IDS 0.9.5. */
@Schema(name = "Oc4idsPackage")
record Oc4idsPackage(@JsonUnwrapped Head head, List<Oc4idsProject> projects) {

    /**
     * What a package says of itself.
     *
     * @param version of the standard, major and minor number only
     */
    @Schema(name = "Oc4idsPackageHead")
    record Head(
            URI uri,
            OffsetDateTime publishedDate,
            String version,
            Publisher publisher,
            @Nullable URI license) {}

    /** Whoever publishes it. */
    @Schema(name = "Oc4idsPublisher")
    record Publisher(String name, @Nullable URI uri) {}
}
