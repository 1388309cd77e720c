package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of key projects over HTTP. */
@Path(KeyProjectResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Key projects",
        description = "重点工程项目：阶段、年度计划、停建与撤销 · Key projects: stages, plans of the years, suspension and cancellation")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class KeyProjectResource {
    static final String PATH = "/api/projects/key-projects";

    private final ProjectService service;
    private final Projects projects;
    private final History history;

    KeyProjectResource(ProjectService service, Projects projects, History history) {
        this.service = service;
        this.projects = projects;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listKeyProjects", summary = "List key projects, page by page")
    public Page<ProjectResponse> list(@BeanParam ProjectQuery query) {
        return projects.page(query).map(ProjectResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getKeyProject", summary = "Read a project")
    @APIResponseSchema(ProjectResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(ProjectResponse.from(projects.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "registerKeyProject", summary = "Register a project as a lead")
    @APIResponseSchema(value = ProjectResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull DescribeProject request) {
        var project = service.register(request);
        return Replies.created(PATH, project.state().id(), project.version(), project);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "reviseKeyProject", summary = "Replace the description of a project")
    @APIResponseSchema(ProjectResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull DescribeProject request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "changeStageOfKeyProject", summary = "Move a project to another stage")
    @APIResponseSchema(ProjectResponse.class)
    public Response changeStage(@BeanParam Target target, @Valid @NotNull ChangeStage request) {
        return reply(service.changeStage(target, request));
    }

    @POST
    @Path("{id}/overlays")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "changeOverlayOfKeyProject", summary = "Suspend, resume or cancel a project")
    @APIResponseSchema(ProjectResponse.class)
    public Response changeOverlay(@BeanParam Target target, @Valid @NotNull ChangeOverlay request) {
        return reply(service.changeOverlay(target, request));
    }

    @POST
    @Path("{id}/commissioning")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(
            operationId = "commissionMoreOfKeyProject",
            summary = "State that more of a project that is commissioned in part is commissioned now")
    @APIResponseSchema(ProjectResponse.class)
    public Response commission(@BeanParam Target target, @Valid @NotNull CommissionFurther request) {
        return reply(service.commission(target, request));
    }

    @POST
    @Path("{id}/restatements")
    @Idempotent
    @RolesAllowed(Roles.DATA_OFFICER)
    @Operation(
            operationId = "restateCourseOfKeyProject",
            summary = "Take the course of a project back to a stage it has been at")
    @APIResponseSchema(ProjectResponse.class)
    public Response restate(@BeanParam Target target, @Valid @NotNull RestateCourse request) {
        return reply(service.restate(target, request));
    }

    @POST
    @Path("{id}/voiding")
    @Idempotent
    @RolesAllowed(Roles.DATA_OFFICER)
    @Operation(
            operationId = "voidKeyProject",
            summary = "Declare a wrong record of a project void, with all that rests on it")
    @APIResponseSchema(ProjectResponse.class)
    public Response declareVoid(@BeanParam Target target, @Valid @NotNull VoidProject request) {
        return reply(service.declareVoid(target, request));
    }

    @PUT
    @Path("{id}/listings/{year}")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "listKeyProjectInYear", summary = "Put a project into the plan of a year, or replan it")
    @APIResponseSchema(ProjectResponse.class)
    public Response listInYear(
            @BeanParam Target target,
            @PathParam("year") @Parameter(description = "The year of the plan") String year,
            @Valid @NotNull ListProject request) {
        return reply(service.list(target, QueryValues.year(year), request));
    }

    @POST
    @Path("{id}/listings/{year}/exit")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "exitListingOfKeyProject", summary = "Take a project out of the plan of a year")
    @APIResponseSchema(ProjectResponse.class)
    public Response exitListing(
            @BeanParam Target target,
            @PathParam("year") @Parameter(description = "The year of the plan") String year,
            @Valid @NotNull ExitListing request) {
        return reply(service.exitListing(target, QueryValues.year(year), request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfKeyProject", summary = "Every change of a project, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(Project.class, projects.require(id).id(), ProjectResponse::from);
    }

    private static Response reply(ProjectResponse project) {
        return Replies.ok(project.version(), project);
    }
}
