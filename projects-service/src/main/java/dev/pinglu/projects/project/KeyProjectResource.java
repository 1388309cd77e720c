package dev.pinglu.projects.project;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.web.Replies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger of key projects over HTTP. */
@Path(KeyProjectResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Key projects", description = "重点工程项目")
class KeyProjectResource {
    static final String PATH = "/api/projects/key-projects";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ProjectService service;
    private final Projects projects;
    private final Divisions divisions;
    private final History history;
    private final ObjectMapper json;

    KeyProjectResource(
            ProjectService service, Projects projects, Divisions divisions, History history, ObjectMapper json) {
        this.service = service;
        this.projects = projects;
        this.divisions = divisions;
        this.history = history;
        this.json = json;
    }

    @GET
    @Operation(operationId = "listKeyProjects", summary = "List key projects, page by page")
    public Page<ProjectResponse> list(@BeanParam ProjectQuery query) {
        var page = PageRequest.of(query.limit, query.pageToken, query.filters());
        return projects.page(query.filter(divisions), ProjectSort.parse(query.sort), page)
                .map(ProjectResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getKeyProject", summary = "Read a project")
    @APIResponseSchema(ProjectResponse.class)
    public Response get(@PathParam("id") String id) {
        return reply(projects.require(QueryValues.id("project", id)));
    }

    @POST
    @Idempotent
    @Operation(operationId = "registerKeyProject", summary = "Register a project as a lead")
    @APIResponseSchema(value = ProjectResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull DescribeProject request) {
        var project = service.register(request);
        return Replies.created(PATH, project.id(), project.version(), ProjectResponse.from(project));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "reviseKeyProject", summary = "Replace the description of a project")
    @APIResponseSchema(ProjectResponse.class)
    public Response revise(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DescribeProject request) {
        return reply(service.revise(QueryValues.id("project", id), ifMatch, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @Operation(operationId = "changeStageOfKeyProject", summary = "Move a project to another stage")
    @APIResponseSchema(ProjectResponse.class)
    public Response changeStage(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeStage request) {
        return reply(service.changeStage(QueryValues.id("project", id), ifMatch, request));
    }

    @POST
    @Path("{id}/overlays")
    @Idempotent
    @Operation(operationId = "changeOverlayOfKeyProject", summary = "Suspend, resume or cancel a project")
    @APIResponseSchema(ProjectResponse.class)
    public Response changeOverlay(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeOverlay request) {
        return reply(service.changeOverlay(QueryValues.id("project", id), ifMatch, request));
    }

    @PUT
    @Path("{id}/listings/{year}")
    @Operation(operationId = "listKeyProjectInYear", summary = "Put a project into the plan of a year, or replan it")
    @APIResponseSchema(ProjectResponse.class)
    public Response listInYear(
            @PathParam("id") String id,
            @PathParam("year") String year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ListProject request) {
        return reply(service.list(QueryValues.id("project", id), QueryValues.year(year), ifMatch, request));
    }

    @POST
    @Path("{id}/listings/{year}/exit")
    @Idempotent
    @Operation(operationId = "exitListingOfKeyProject", summary = "Take a project out of the plan of a year")
    @APIResponseSchema(ProjectResponse.class)
    public Response exitListing(
            @PathParam("id") String id,
            @PathParam("year") String year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ExitListing request) {
        return reply(service.exitListing(QueryValues.id("project", id), QueryValues.year(year), ifMatch, request));
    }

    @GET
    @Path("{id}/history")
    @Operation(operationId = "getHistoryOfKeyProject", summary = "Every change of a project, oldest first")
    public List<HistoryEntry> history(@PathParam("id") String id) {
        var project = projects.require(QueryValues.id("project", id));
        return history.of(Project.class, project.id(), revision -> json.convertValue(revision.state(), FIELDS));
    }

    private static Response reply(Project project) {
        return Replies.ok(project.version(), ProjectResponse.from(project));
    }
}
