package dev.pinglu.projects.occupant;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.page.Listing;
import dev.pinglu.kit.page.Words;
import dev.pinglu.projects.park.Parks;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The occupants of all parks. */
@Path("/projects/occupants")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
class OccupantListPage {
    private static final List<String> FILTERS = List.of("park", "present", "division", "sort");

    private final Template template;
    private final Layout layout;
    private final Occupants occupants;
    private final Parks parks;

    OccupantListPage(
            @Location("occupants/list.html") Template template, Layout layout, Occupants occupants, Parks parks) {
        this.template = template;
        this.layout = layout;
        this.occupants = occupants;
        this.parks = parks;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam OccupantQuery query, @QueryParam("lang") @Nullable String lang) {
        var found = occupants.page(query);
        var names = new LinkedHashMap<String, String>();
        parks.present().forEach(park -> names.put(park.id().toString(), park.name()));
        var form = layout.asked(lang)
                .about("occupant")
                .choose("park", names)
                .choose("present", presence(lang))
                .choose("division", layout.places())
                .sort("name", "-admittedOn", "admittedOn");
        var listing = new Listing(
                "occupants",
                OccupantResource.PATH + "/export",
                form,
                List.of(),
                FILTERS,
                found.items().isEmpty(),
                found.nextPageToken().orElse(""));
        return layout.list(template, listing, lang)
                .data(
                        "lines",
                        found.items().stream()
                                .map(one -> OccupantLine.of(one, names))
                                .toList());
    }

    private static Map<String, String> presence(@Nullable String lang) {
        var words = Words.in(Words.language(lang));
        var both = new LinkedHashMap<String, String>();
        both.put("true", words.getOrDefault("occupant.present", "true"));
        both.put("false", words.getOrDefault("occupant.left", "false"));
        return both;
    }
}
