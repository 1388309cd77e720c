package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetImportResource;
import dev.pinglu.kit.ledger.SheetIntake;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sheets of key projects over HTTP. */
@Path(KeyProjectResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sheets of key projects", description = "重点工程项目表格：导入、模板、导出 · Sheets: import, template, export")
@SecurityRequirement(name = "bearer", scopes = Roles.PROJECTS_CLERK)
@RolesAllowed(Roles.STAFF)
class ProjectImportResource extends SheetImportResource<Project> {
    ProjectImportResource(SheetIntake intake, Projects projects) {
        super(KeyProjectResource.PATH, Project.class, intake, projects);
    }
}
