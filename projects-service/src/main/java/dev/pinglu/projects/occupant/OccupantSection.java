package dev.pinglu.projects.occupant;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.park.Parks;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The enterprises in a park, as its page shows them. */
@Path("/projects/parks/{id}/occupants")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
class OccupantSection {
    private static final int MOST_OF_A_PARK = 1_000;

    private final Template template;
    private final Layout layout;
    private final Occupants occupants;
    private final Parks parks;
    private final Projects projects;
    private final BusinessDay businessDay;

    OccupantSection(
            @Location("occupants/section.html") Template template,
            Layout layout,
            Occupants occupants,
            Parks parks,
            Projects projects,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.occupants = occupants;
        this.parks = parks;
        this.projects = projects;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var park = parks.require(id).state();
        var query = new OccupantQuery();
        query.park = id.toString();
        query.sort = "name";
        return layout.part(template, lang)
                .data("parkId", id)
                .data("year", businessDay.today().getYear())
                .data("mayChange", layout.has(Roles.PARK_CLERK))
                .data("form", Form.empty(lang).about("occupant").choose("projectId", projectsIn(park.code())))
                .data(
                        "lines",
                        occupants.all(query, MOST_OF_A_PARK).stream()
                                .map(one -> OccupantLine.of(one, Map.of()))
                                .toList());
    }

    private Map<String, String> projectsIn(String code) {
        var titles = new LinkedHashMap<String, String>();
        projects.inPark(code)
                .forEach(project ->
                        titles.put(project.id().toString(), project.state().title()));
        return titles;
    }
}
