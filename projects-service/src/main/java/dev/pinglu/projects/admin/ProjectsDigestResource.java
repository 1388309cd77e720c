package dev.pinglu.projects.admin;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.DigestResource;
import dev.pinglu.kit.event.Digests;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The digest of this service. */
@Path("/api/projects/admin/digest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = DigestResource.ADMINISTRATION)
class ProjectsDigestResource extends DigestResource {
    ProjectsDigestResource(Digests digests, Scope scope) {
        super(digests, scope);
    }
}
