package dev.pinglu.projects.issue;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.page.Listing;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The issues of all projects, and one of them with its course. */
@Path(IssuePages.PATH)
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
class IssuePages {
    static final String PATH = "/projects/issues";
    private static final List<String> FILTERS = List.of("status", "overdue", "level", "category", "division", "sort");

    private final Template list;
    private final Template page;
    private final Layout layout;
    private final Issues issues;
    private final IssueChoices choices;
    private final Assignees assignees;
    private final History history;
    private final Actor actor;

    IssuePages(
            @Location("issues/list.html") Template list,
            @Location("issues/page.html") Template page,
            Layout layout,
            Issues issues,
            IssueChoices choices,
            Assignees assignees,
            History history,
            Actor actor) {
        this.list = list;
        this.page = page;
        this.layout = layout;
        this.issues = issues;
        this.choices = choices;
        this.assignees = assignees;
        this.history = history;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@BeanParam IssueQuery query, @QueryParam("lang") @Nullable String lang) {
        var found = issues.page(query);
        var form = choices.ofKind(layout.asked(lang).about("issue"), lang)
                .choose("status", "issueStatus", IssueStatus.values())
                .choose("overdue", choices.truth("overdue", lang))
                .choose("division", layout.places())
                .sort("dueOn", "-raisedOn");
        var listing = new Listing(
                "issues",
                "",
                form,
                List.of("project"),
                FILTERS,
                found.items().isEmpty(),
                found.nextPageToken().orElse(""));
        return layout.list(list, listing, lang)
                .data("lines", found.items().stream().map(IssueResponse::from).toList());
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var issue = issues.require(id);
        var shown = IssueResponse.from(issue);
        var acts = IssueActs.of(issue, layout, assignees, actor.name());
        var form = choices.ofKind(Form.empty(lang).about("issue"), lang)
                .choose("confirmed", choices.truth("confirmed", lang));
        return layout.page(page, lang)
                .data("issue", shown)
                .data("i", shown.state())
                .data("at", IssueResource.PATH + "/" + id)
                .data("acts", acts)
                .data("statuses", IssueStage.of(shown.state()))
                .data("course", course(shown))
                .data("form", acts.assign() ? choices.ofAssignees(form, issue, lang) : form);
    }

    /** Who did what is told to those who may read the history. */
    private List<IssueMark> course(IssueResponse issue) {
        return layout.has(Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR)
                ? IssueMark.of(history.of(Issue.class, issue.state().id(), IssueMark.Stand::of))
                : IssueMark.of(issue);
    }
}
