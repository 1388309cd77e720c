package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The form that declares a wrong record of a project void, with everything that would be void with it. */
@Path(ProjectListPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.DATA_OFFICER)
class ProjectVoidPage {
    private final Template template;
    private final Layout layout;
    private final Projects projects;
    private final ProjectService service;

    ProjectVoidPage(
            @Location("projects/voiding.html") Template template,
            Layout layout,
            Projects projects,
            ProjectService service) {
        this.template = template;
        this.layout = layout;
        this.projects = projects;
        this.service = service;
    }

    @GET
    @Path("{id}/voiding")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var project = projects.require(id);
        return layout.page(template, lang)
                .data("p", project.state())
                .data("version", project.version())
                .data("form", Form.empty(lang))
                .data("resting", service.resting(id));
    }
}
