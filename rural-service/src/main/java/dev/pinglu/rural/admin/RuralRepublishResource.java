package dev.pinglu.rural.admin;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.DigestResource;
import dev.pinglu.kit.republish.Republications;
import dev.pinglu.kit.republish.RepublishResource;
import dev.pinglu.kit.republish.Republishing;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes everything of this service anew. */
@Path(RuralRepublishResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = DigestResource.ADMINISTRATION)
class RuralRepublishResource extends RepublishResource {
    static final String PATH = "/api/rural/admin/republish";

    RuralRepublishResource(Republishing republishing, Republications runs, Scope scope) {
        super(PATH, republishing, runs, scope);
    }
}
