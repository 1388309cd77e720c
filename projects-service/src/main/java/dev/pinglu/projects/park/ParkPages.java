package dev.pinglu.projects.park;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.time.PlannedTime;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The parks, and one of them with its standard plant; the projects in it come from where projects live. */
@Path(ParkPages.PATH)
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
class ParkPages {
    static final String PATH = "/projects/parks";
    private static final int MONTHS = 12;

    /** What an enterprise has and puts out is not everybody's to read. */
    private static final String[] READERS_OF_OCCUPANTS = {
        Roles.LEADER, Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR
    };

    private final Template list;
    private final Template page;
    private final Template description;
    private final Layout layout;
    private final Parks parks;
    private final Divisions divisions;
    private final Scope scope;
    private final ObjectMapper json;

    ParkPages(
            @Location("parks/list.html") Template list,
            @Location("parks/page.html") Template page,
            @Location("parks/form.html") Template description,
            Layout layout,
            Parks parks,
            Divisions divisions,
            Scope scope,
            ObjectMapper json) {
        this.list = list;
        this.page = page;
        this.description = description;
        this.layout = layout;
        this.parks = parks;
        this.divisions = divisions;
        this.scope = scope;
        this.json = json;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@BeanParam ParkQuery query, @QueryParam("lang") @Nullable String lang) {
        var found = parks.page(query);
        return layout.page(list, lang)
                .data("mayChange", layout.has(Roles.PARK_CLERK))
                .data("parks", found.items().stream().map(ParkLine::of).toList())
                .data("next", found.nextPageToken().orElse(""));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var park = ParkResponse.from(parks.require(id));
        var months = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(1, MONTHS).mapToObj(Integer::toString).forEach(month -> months.put(month, month));
        return layout.page(page, lang)
                .data("park", park)
                .data("p", park.state())
                .data("line", ParkLine.of(park.state()))
                .data("nextBatch", park.state().standardPlants().size() + 1)
                .data("mayChange", layout.has(Roles.PARK_CLERK))
                .data("mayReadOccupants", layout.has(READERS_OF_OCCUPANTS))
                .data(
                        "form",
                        Form.empty(lang)
                                .choose("to", "parkStage", park.next().toArray(Enum[]::new))
                                .choose("plannedDelivery.month", months)
                                .choose("plannedDelivery.third", "third", PlannedTime.Third.values()));
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(hidden = true)
    public TemplateInstance register(@QueryParam("lang") @Nullable String lang) {
        return form(Form.empty(lang), lang).data("id", "").data("version", "");
    }

    @GET
    @Path("{id}/revision")
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(hidden = true)
    public TemplateInstance revise(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var park = parks.require(id);
        var state = park.state();
        var request = new DescribePark(
                state.code(), state.name(), state.shortName(), state.divisionCode(), state.managementBody());
        return form(Form.of(json, request, lang), lang)
                .data("id", id.toString())
                .data("title", state.name())
                .data("version", park.version());
    }

    private TemplateInstance form(Form form, @Nullable String lang) {
        return layout.page(description, lang).data("form", form.choose("divisionCode", places()));
    }

    private Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        divisions.find(scope.division()).ifPresent(own -> places.put(own.code(), own.name()));
        places.putAll(divisions.presentChildrenOf(scope.division()).stream()
                .collect(Collectors.toMap(Division::code, Division::name, (one, other) -> one, LinkedHashMap::new)));
        return places;
    }
}
