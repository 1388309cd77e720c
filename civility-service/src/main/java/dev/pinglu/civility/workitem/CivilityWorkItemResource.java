package dev.pinglu.civility.workitem;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.WorkItemResource;
import dev.pinglu.kit.work.WorkItems;
import dev.pinglu.kit.work.WorkList;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to be done in this service. */
@Path("/api/civility/work-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work items", description = "待办 · What is to be done in one service, by whom and by when")
@RolesAllowed(Roles.STAFF)
class CivilityWorkItemResource extends WorkItemResource {
    CivilityWorkItemResource(WorkList list, WorkItems items) {
        super(list, items);
    }
}
