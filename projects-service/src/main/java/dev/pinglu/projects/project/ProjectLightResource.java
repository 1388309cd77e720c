package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The traffic light of a project over HTTP: why it is what it is, and who decided otherwise. */
@Path(KeyProjectResource.PATH + "/{id}/light")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Traffic lights", description = "项目红黄绿灯：依据、人工调整 · Traffic lights of projects: reasons and decisions")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ProjectLightResource {
    private final ProjectLightService service;
    private final Projects projects;
    private final History history;

    ProjectLightResource(ProjectLightService service, Projects projects, History history) {
        this.service = service;
        this.projects = projects;
        this.history = history;
    }

    @GET
    @Operation(operationId = "getLightOfKeyProject", summary = "The traffic light of a project, explained")
    @APIResponseSchema(LightResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(LightResponse.from(projects.require(id)));
    }

    @GET
    @Path("history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getHistoryOfLightOfKeyProject",
            summary = "Every change of the traffic light of a project, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(Project.class, projects.require(id).id(), LightResponse.Told::from).stream()
                .filter(entry -> !entry.fields().isEmpty())
                .toList();
    }

    @POST
    @Path("overrides")
    @Idempotent
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "overrideLightOfKeyProject",
            summary = "Decide on another traffic light than the computed one, for a time")
    @APIResponseSchema(LightResponse.class)
    public Response override(@BeanParam Target target, @Valid @NotNull OverrideLight request) {
        return reply(service.override(target, request));
    }

    @POST
    @Path("overrides/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "withdrawLightOverrideOfKeyProject",
            summary = "Let a project have the traffic light again that the rules give")
    @APIResponseSchema(LightResponse.class)
    public Response withdraw(@BeanParam Target target, @Valid @NotNull WithdrawLightOverride request) {
        return reply(service.withdrawOverride(target, request));
    }

    private static Response reply(LightResponse light) {
        return Replies.ok(light.version(), light);
    }
}
