package dev.pinglu.civility.admin;

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
@Path(CivilityRepublishResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = DigestResource.ADMINISTRATION)
class CivilityRepublishResource extends RepublishResource {
    static final String PATH = "/api/civility/admin/republish";

    CivilityRepublishResource(Republishing republishing, Republications runs, Scope scope) {
        super(PATH, republishing, runs, scope);
    }
}
