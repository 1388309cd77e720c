package dev.pinglu.projects.issue;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The open issues of a project, as its page shows them. */
@Path("/projects/key-projects/{id}/issues")
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
class IssueSection {
    private final Template template;
    private final Layout layout;
    private final Issues issues;
    private final IssueChoices choices;
    private final Projects projects;

    IssueSection(
            @Location("issues/section.html") Template template,
            Layout layout,
            Issues issues,
            IssueChoices choices,
            Projects projects) {
        this.template = template;
        this.layout = layout;
        this.issues = issues;
        this.choices = choices;
        this.projects = projects;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var project = projects.require(id).state();
        var over = project.overlay() == Overlay.CANCELLED || project.stage() == ProjectStage.CLOSED;
        return layout.part(template, lang)
                .data("projectId", id)
                .data("mayReport", IssueActs.mayWork(layout) && !over)
                .data("form", choices.ofKind(Form.empty(lang).about("issue"), lang))
                .data(
                        "lines",
                        issues.openOf(id).stream().map(IssueResponse::from).toList());
    }
}
