package dev.pinglu.projects.oc4ids;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.projects.project.ProjectQuery;
import dev.pinglu.projects.project.ProjectResponse;
import dev.pinglu.projects.project.Projects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Key projects in the form of OC4IDS over HTTP; docs/oc4ids.md says what becomes of which field. */
@Path(Oc4idsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OC4IDS", description = "重点工程项目的国际标准格式：导出、导入 · Key projects in the form of OC4IDS 0.9.5: export, import")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class Oc4idsResource {
    static final String PATH = "/api/projects/key-projects";

    private final Projects projects;
    private final Oc4idsExport export;
    private final Oc4idsHeads heads;
    private final Oc4idsImport entrance;
    private final ObjectMapper json;

    Oc4idsResource(
            Projects projects, Oc4idsExport export, Oc4idsHeads heads, Oc4idsImport entrance, ObjectMapper json) {
        this.projects = projects;
        this.export = export;
        this.heads = heads;
        this.entrance = entrance;
        this.json = json;
    }

    @GET
    @Path("oc4ids")
    @Operation(
            operationId = "exportKeyProjectsAsOc4ids",
            summary = "All projects that meet the filters, as an OC4IDS package",
            description = "In the order of entry, as many as there are. Order and pages do not matter here.")
    @APIResponseSchema(Oc4idsPackage.class)
    public Response all(@BeanParam ProjectQuery query, @Context UriInfo request) {
        var chosen = projects.each(query);
        if (!chosen.hasNext()) {
            throw Problems.refused("oc4ids.none", "", "No project meets the filters; a package has one at least");
        }
        return Response.ok(Oc4idsStream.of(json, heads.of(request), mapped(chosen, export::project)))
                .build();
    }

    @GET
    @Path("{id}/oc4ids")
    @Operation(operationId = "getKeyProjectAsOc4ids", summary = "A project as an OC4IDS package of its own")
    public Oc4idsPackage one(@PathParam("id") UUID id, @Context UriInfo request) {
        var project = ProjectResponse.from(projects.require(id));
        return new Oc4idsPackage(heads.of(request), List.of(export.project(project)));
    }

    @POST
    @Path("oc4ids")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(
            operationId = "importKeyProjectsFromOc4ids",
            summary = "Let the projects of an OC4IDS package enter, or only look it through",
            description =
                    "All enter, or none. Paths of violations are JSON pointers into the package. What the ledger has"
                            + " no place for is not read.")
    @APIResponseSchema(Oc4idsImported.class)
    public Response enter(
            @QueryParam("dryRun")
                    @Parameter(
                            description = "Whether the package is only looked through",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    String dryRun,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = Oc4idsPackage.class)))
                    JsonNode content) {
        var imported =
                QueryValues.truth("dryRun", dryRun).orElse(false) ? entrance.tryOut(content) : entrance.enter(content);
        return Response.ok(imported).build();
    }

    private static <A, B> Iterator<B> mapped(Iterator<A> some, Function<A, B> each) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return some.hasNext();
            }

            @Override
            public B next() {
                return each.apply(some.next());
            }
        };
    }
}
