package dev.pinglu.projects.leader;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.page.Listing;
import dev.pinglu.kit.page.Words;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The leaders who stand up for projects. */
@Path("/projects/leader-assignments")
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
class LeaderListPage {
    private static final List<String> FILTERS = List.of("post", "on", "division", "sort");

    private final Template template;
    private final Layout layout;
    private final LeaderAssignments assignments;
    private final LeaderPosts posts;
    private final BusinessDay businessDay;

    LeaderListPage(
            @Location("leaders/list.html") Template template,
            Layout layout,
            LeaderAssignments assignments,
            LeaderPosts posts,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.assignments = assignments;
        this.posts = posts;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam LeaderAssignmentQuery query, @QueryParam("lang") @Nullable String lang) {
        var found = assignments.page(query);
        var present = Words.in(Words.language(lang)).getOrDefault("leader.present", "leader.present");
        var form = layout.asked(lang)
                .about("leader")
                .choose("post", posts.names(lang))
                .choose("on", Map.of(businessDay.today().toString(), present))
                .choose("division", layout.places())
                .sort("-from", "from");
        var listing = new Listing(
                "leaders",
                LeaderAssignmentResource.PATH + "/export",
                form,
                List.of("project"),
                FILTERS,
                found.items().isEmpty(),
                found.nextPageToken().orElse(""));
        return layout.list(template, listing, lang)
                .data(
                        "lines",
                        found.items().stream()
                                .map(LeaderAssignmentResponse::from)
                                .toList());
    }
}
