package dev.pinglu.projects.formality;

import dev.pinglu.kit.access.Roles;
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
    private final BusinessDay businessDay;

    FormalitySection(
            @Location("formalities/section.html") Template template,
            Layout layout,
            Formalities formalities,
            EarliestStarts starts,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.formalities = formalities;
        this.starts = starts;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        // It also refuses a project that the caller may not see.
        var start = starts.of(id);
        return layout.part(template, lang)
                .data("projectId", id)
                .data("start", start)
                .data("mayChange", layout.has(Roles.PROJECTS_CLERK))
                .data(
                        "lines",
                        formalities.of(id).stream()
                                .map(FormalityResponse::from)
                                .map(one -> FormalityLine.of(one, start, businessDay.today()))
                                .toList());
    }
}
