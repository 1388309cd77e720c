package dev.pinglu.projects.leader;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.projects.issue.ProjectIssues;
import dev.pinglu.projects.project.Overlay;
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

/** The leaders who stand up for a project, and their visits, as its page shows them. */
@Path("/projects/key-projects/{id}/leader-assignments")
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
class LeaderSection {
    private static final int MOST_OF_A_PROJECT = 1_000;

    private final Template template;
    private final Layout layout;
    private final LeaderAssignments assignments;
    private final LeaderPosts posts;
    private final ProjectIssues issues;
    private final Projects projects;

    LeaderSection(
            @Location("leaders/section.html") Template template,
            Layout layout,
            LeaderAssignments assignments,
            LeaderPosts posts,
            ProjectIssues issues,
            Projects projects) {
        this.template = template;
        this.layout = layout;
        this.assignments = assignments;
        this.posts = posts;
        this.issues = issues;
        this.projects = projects;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var project = projects.require(id).state();
        var query = new LeaderAssignmentQuery();
        query.project = id.toString();
        query.sort = "-from";
        return layout.part(template, lang)
                .data("projectId", id)
                .data("mayChange", layout.has(Roles.PROJECTS_CLERK))
                .data("mayAdd", layout.has(Roles.PROJECTS_CLERK) && project.overlay() != Overlay.CANCELLED)
                .data(
                        "form",
                        Form.empty(lang)
                                .about("leader")
                                .choose("post", posts.names(lang))
                                .choose("issues[]", issues.openOf(id)))
                .data(
                        "lines",
                        assignments.all(query, MOST_OF_A_PROJECT).stream()
                                .map(LeaderAssignmentResponse::from)
                                .toList());
    }
}
