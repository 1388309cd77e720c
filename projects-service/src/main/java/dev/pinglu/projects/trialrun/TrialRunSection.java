package dev.pinglu.projects.trialrun;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectStage;
import dev.pinglu.projects.project.Projects;
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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The trial runs of a project, as its page shows them; nothing where there are none and none is to be planned. */
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
    private static final Set<ProjectStage> AHEAD_OF_OPERATION =
            EnumSet.of(ProjectStage.CONSTRUCTION, ProjectStage.COMPLETED);

    private final Template template;
    private final Layout layout;
    private final TrialRuns runs;
    private final Projects projects;

    TrialRunSection(
            @Location("trial-runs/section.html") Template template, Layout layout, TrialRuns runs, Projects projects) {
        this.template = template;
        this.layout = layout;
        this.runs = runs;
        this.projects = projects;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var project = projects.require(id).state();
        var mayChange = layout.has(Roles.PROJECTS_CLERK) && project.overlay() != Overlay.CANCELLED;
        return layout.part(template, lang)
                .data("projectId", id)
                .data("mayChange", mayChange)
                .data("mayPlan", mayChange && AHEAD_OF_OPERATION.contains(project.stage()))
                .data("form", Form.empty(lang).about("trialRun"))
                .data("steps", TrialRunStep.all())
                .data("runs", runs.of(id).stream().map(TrialRunResponse::from).toList());
    }
}
