package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetImportPages;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Sheets of projects as a clerk sends them in, and what became of each. */
@Path(ProjectListPage.PATH + "/imports")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.STAFF)
class ProjectImportPages extends SheetImportPages {
    ProjectImportPages(Parts parts) {
        super(parts, Project.class, new Ledger("projects", ProjectListPage.PATH, KeyProjectResource.PATH));
    }
}
