package dev.pinglu.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.page.Words;
import dev.pinglu.kit.time.PlannedTime;
import dev.pinglu.projects.park.Parks;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The form by which a project is registered, or its description replaced. */
@Path(ProjectListPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.PROJECTS_CLERK)
class ProjectFormPage {
    private static final int SPARE_PRODUCTS = 2;
    private static final String INDENT = "　";

    private final Template template;
    private final Layout layout;
    private final Projects projects;
    private final Parks parks;
    private final Divisions divisions;
    private final Scope scope;
    private final ObjectMapper json;

    ProjectFormPage(
            @Location("projects/form.html") Template template,
            Layout layout,
            Projects projects,
            Parks parks,
            Divisions divisions,
            Scope scope,
            ObjectMapper json) {
        this.template = template;
        this.layout = layout;
        this.projects = projects;
        this.parks = parks;
        this.divisions = divisions;
        this.scope = scope;
        this.json = json;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance register(@QueryParam("lang") @Nullable String lang) {
        return page(Form.empty(lang), 0, lang).data("id", "").data("version", "");
    }

    @GET
    @Path("{id}/revision")
    @Operation(hidden = true)
    public TemplateInstance revise(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var project = projects.require(id);
        var request = project.description().asRequest();
        int products = request.capacity() == null ? 0 : request.capacity().size();
        return page(Form.of(json, request, lang), products, lang)
                .data("id", id.toString())
                .data("title", request.title())
                .data("version", project.version());
    }

    private TemplateInstance page(Form form, int products, @Nullable String lang) {
        return layout.page(template, lang)
                .data(
                        "form",
                        form.choose("level", "level", ProjectLevel.values())
                                .choose("kind", "kind", InvestorKind.values())
                                .choose("approvalMode", "approvalMode", ApprovalMode.values())
                                .choose("constructionNature", "constructionNature", ConstructionNature.values())
                                .choose("divisionCode", places())
                                .choose("parkId", parks(form.value("parkId"))))
                .data(
                        "products",
                        IntStream.range(0, products + SPARE_PRODUCTS).boxed().toList())
                .data("plans", plans(form, Words.in(Words.language(lang))));
    }

    private static List<PlanFields> plans(Form form, Map<String, String> words) {
        return List.of(
                PlanFields.of("plannedStart", form, words),
                PlanFields.of("plannedCompletion", form, words),
                PlanFields.of("plannedCommissioning", form, words));
    }

    /** The three fields of a planned time. */
    @io.quarkus.qute.TemplateData
    record PlanFields(String name, String year, List<Form.Option> months, List<Form.Option> thirds) {
        private static final int MONTHS = 12;

        static PlanFields of(String name, Form form, Map<String, String> words) {
            var months = new LinkedHashMap<String, String>();
            IntStream.rangeClosed(1, MONTHS)
                    .mapToObj(Integer::toString)
                    .forEach(month ->
                            months.put(month, words.getOrDefault("month", "%s").formatted(month)));
            form.choose(name + ".month", months).choose(name + ".third", "third", PlannedTime.Third.values());
            return new PlanFields(
                    name, form.value(name + ".year"), form.options(name + ".month"), form.options(name + ".third"));
        }
    }

    /** Every place below the caller's, a village indented below its township. */
    private Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        divisions.find(scope.division()).ifPresent(own -> places.put(own.code(), own.name()));
        divisions.presentChildrenOf(scope.division()).forEach(place -> {
            places.put(place.code(), place.name());
            divisions
                    .presentChildrenOf(place.code())
                    .forEach(village -> places.put(village.code(), INDENT + village.name()));
        });
        return places;
    }

    /** The parks that the caller sees, and the one that is chosen already. */
    private Map<String, String> parks(String chosen) {
        var names = new LinkedHashMap<String, String>();
        parks.present().stream()
                .filter(park -> scope.covers(park.divisionCode())
                        || park.id().toString().equals(chosen))
                .forEach(park -> names.put(park.id().toString(), park.name()));
        return names;
    }
}
