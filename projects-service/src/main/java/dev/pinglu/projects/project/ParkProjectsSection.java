package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
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
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The projects in a park, batch by batch, as the page of the park shows them. */
@Path("/projects/parks/{code}/projects")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ParkProjectsSection {
    private final Template template;
    private final Layout layout;
    private final Projects projects;

    ParkProjectsSection(@Location("projects/in-park.html") Template template, Layout layout, Projects projects) {
        this.template = template;
        this.layout = layout;
        this.projects = projects;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("code") String code, @QueryParam("lang") @Nullable String lang) {
        return layout.part(template, lang)
                .data(
                        "lines",
                        projects.inPark(code).stream()
                                .map(project -> ProjectLine.of(project, Optional.empty()))
                                .sorted(Comparator.comparing(ParkProjectsSection::batch))
                                .toList());
    }

    /** The park's own works belong to no batch, and stand first. */
    private static int batch(ProjectLine line) {
        var park = line.state().park();
        return park == null || park.batch() == null ? 0 : park.batch();
    }
}
