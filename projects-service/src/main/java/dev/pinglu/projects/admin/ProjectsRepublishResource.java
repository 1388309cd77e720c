package dev.pinglu.projects.admin;

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
@Path(ProjectsRepublishResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = DigestResource.ADMINISTRATION)
class ProjectsRepublishResource extends RepublishResource {
    static final String PATH = "/api/projects/admin/republish";

    ProjectsRepublishResource(Republishing republishing, Republications runs, Scope scope) {
        super(PATH, republishing, runs, scope);
    }
}
