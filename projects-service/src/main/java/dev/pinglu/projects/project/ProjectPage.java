package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.page.ChangeLine;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.page.Words;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.QueryValues;
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

/** One project with its course. What other records say of it, the page fetches from where those live. */
@Path(ProjectListPage.PATH)
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
class ProjectPage {
    private final Template template;
    private final Template changes;
    private final Layout layout;
    private final Projects projects;
    private final ProjectService service;
    private final History history;
    private final BusinessDay businessDay;

    ProjectPage(
            @Location("projects/page.html") Template template,
            @Location("kit/changes.html") Template changes,
            Layout layout,
            Projects projects,
            ProjectService service,
            History history,
            BusinessDay businessDay) {
        this.template = template;
        this.changes = changes;
        this.layout = layout;
        this.projects = projects;
        this.service = service;
        this.history = history;
        this.businessDay = businessDay;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("year") @Nullable String year,
            @QueryParam("lang") @Nullable String lang) {
        var project = ProjectResponse.from(projects.require(id));
        var state = project.state();
        var clerk = layout.has(Roles.PROJECTS_CLERK);
        return layout.page(template, lang)
                .data("project", project)
                .data("p", state)
                .data("stages", StageMark.of(project))
                .data("steps", StepLine.of(service.nextSteps(id), Words.language(lang)))
                .data("light", ProjectLine.tone(state.light()))
                .data("listings", ListingLine.of(project))
                .data("mayChange", clerk && state.overlay() != Overlay.CANCELLED)
                .data("overlays", state.overlay().next(state.stage()))
                .data(
                        "mayRestate",
                        layout.has(Roles.DATA_OFFICER) && !project.before().isEmpty())
                .data("mayVoid", layout.has(Roles.DATA_OFFICER))
                .data("partial", clerk && isPartial(state))
                .data("mayReadHistory", clerk || mayReadHistory())
                .data("form", forms(project, lang))
                .data(
                        "planOf",
                        QueryValues.year("year", year).map(String::valueOf).orElse(""))
                .data("year", businessDay.today().getYear());
    }

    /** Whether it is in operation with a part of its capacity, so that more may follow. */
    private static boolean isPartial(ProjectEvent.State state) {
        return state.stage() == ProjectStage.COMMISSIONED
                && state.overlay() == Overlay.NONE
                && !Commissioning.isWhole(state.commissionedPct());
    }

    private boolean mayReadHistory() {
        return layout.has(Roles.LEADER) || layout.has(Roles.DATA_OFFICER) || layout.has(Roles.AUDITOR);
    }

    private static Form forms(ProjectResponse project, @Nullable String lang) {
        return Form.empty(lang)
                .choose("to", "stage", project.next().toArray(Enum[]::new))
                .choose("class", "class", ListingClass.values());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance history(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var entries = history.of(Project.class, projects.require(id).id(), ProjectResponse::from);
        return layout.part(changes, lang)
                .data(
                        "changes",
                        ChangeLine.of(
                                entries, Form.empty(lang), field -> !field.matches("listingNotes\\[\\d+]\\.year")));
    }
}
