package dev.pinglu.projects.trialrun;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The trial runs of a project, as its page shows them; nothing where there are none. */
@Path("/projects/key-projects/{id}/trial-runs")
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
class TrialRunSection {
    private final Template template;
    private final Layout layout;
    private final TrialRuns runs;

    TrialRunSection(@Location("trial-runs/section.html") Template template, Layout layout, TrialRuns runs) {
        this.template = template;
        this.layout = layout;
        this.runs = runs;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        return layout.part(template, lang)
                .data("runs", runs.of(id).stream().map(TrialRunResponse::from).toList());
    }
}
