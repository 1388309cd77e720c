package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.projects.light.Light;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The ledger of key projects as a clerk has it open. */
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
class ProjectListPage {
    static final String PATH = "/projects/key-projects";

    private static final List<String> FILTERS =
            List.of("listedIn", "class", "stage", "overlay", "light", "level", "sector", "division", "sort");

    private final Template template;
    private final Layout layout;
    private final Projects projects;
    private final BusinessDay businessDay;

    ProjectListPage(
            @Location("projects/list.html") Template template,
            Layout layout,
            Projects projects,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.projects = projects;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ProjectQuery query, @QueryParam("lang") @Nullable String lang) {
        var year = QueryValues.year("listedIn", query.listedIn);
        var found = projects.page(query);
        return layout.page(template, lang)
                .data("form", filters(lang))
                .data("filters", FILTERS)
                .data("mayRegister", layout.has(Roles.PROJECTS_CLERK))
                .data(
                        "lines",
                        found.items().stream()
                                .map(one -> ProjectLine.of(one, year))
                                .toList())
                .data("next", found.nextPageToken().orElse(""));
    }

    private Form filters(@Nullable String lang) {
        return layout.asked(lang)
                .choose("listedIn", same(years()))
                .choose("stage", "stage", ProjectStage.values())
                .choose("overlay", "overlay", Overlay.values())
                .choose("light", "light", Light.values())
                .choose("level", "level", ProjectLevel.values())
                .choose("class", "class", ListingClass.values())
                .choose("sector", same(projects.sectors().stream()))
                .choose("division", layout.places())
                .sort("title", "-totalInvestmentFen", "totalInvestmentFen");
    }

    /** The next year is planned while this one runs. */
    private Stream<String> years() {
        var next = businessDay.today().getYear() + 1;
        return IntStream.iterate(next, year -> year > next - 6, year -> year - 1)
                .mapToObj(Integer::toString);
    }

    private static Map<String, String> same(Stream<String> values) {
        return values.collect(
                Collectors.toMap(Function.identity(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
