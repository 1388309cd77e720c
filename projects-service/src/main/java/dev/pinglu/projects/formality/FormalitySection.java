package dev.pinglu.projects.formality;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.time.BusinessDay;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The formalities of a project, as its page shows them: how far each has come, and when the project may start at the earliest. */
@Path("/projects/key-projects/{id}/formalities")
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
class FormalitySection {
    private final Template template;
    private final Layout layout;
    private final Formalities formalities;
    private final EarliestStarts starts;
    private final FormalityCatalogue catalogue;
    private final WorkingDays calendar;
    private final BusinessDay businessDay;

    FormalitySection(
            @Location("formalities/section.html") Template template,
            Layout layout,
            Formalities formalities,
            EarliestStarts starts,
            FormalityCatalogue catalogue,
            WorkingDays calendar,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.formalities = formalities;
        this.starts = starts;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        // It also refuses a project that the caller may not see.
        var start = starts.of(id);
        var lines = lines(id, start);
        return layout.part(template, lang)
                .data("projectId", id)
                .data("start", start)
                .data("mayChange", layout.has(Roles.PROJECTS_CLERK) && !"cancelled".equals(start.reason()))
                .data("lines", lines)
                .data("steps", steps(lines))
                .data(
                        "form",
                        Form.empty(lang).about("formality").choose("requirement", "requirement", Requirement.values()));
    }

    private List<FormalityLine> lines(UUID projectId, EarliestStart start) {
        var all = formalities.of(projectId);
        var present = new ProjectFormalities(all);
        var day = new FormalityLine.Day(businessDay.today(), calendar);
        return all.stream()
                .map(one -> FormalityLine.of(one, start, needs(one, present), day))
                .toList();
    }

    private List<FormalityLine.Need> needs(Formality formality, ProjectFormalities present) {
        return formality.rule().dependsOn.stream()
                .map(type -> new FormalityLine.Need(
                        present.find(type).map(one -> one.rule().name()).orElseGet(() -> catalogue.nameOf(type)),
                        present.isSettled(type, businessDay.today())))
                .toList();
    }

    /** Every step that some formality can take has a form of its own. */
    private static List<FormalityStep> steps(List<FormalityLine> lines) {
        return lines.stream().flatMap(line -> line.steps().stream()).distinct().toList();
    }
}
