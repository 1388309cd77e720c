package dev.pinglu.projects.leader;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assignments of leaders over HTTP. */
@Path(LeaderAssignmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leaders of projects", description = "包联领导 · Leaders who stand up for projects, and their visits")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class LeaderAssignmentResource {
    static final String PATH = "/api/projects/leader-assignments";

    private final LeaderAssignmentService service;
    private final LeaderAssignments assignments;
    private final History history;

    LeaderAssignmentResource(LeaderAssignmentService service, LeaderAssignments assignments, History history) {
        this.service = service;
        this.assignments = assignments;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listLeaderAssignments", summary = "List the leaders of projects, page by page")
    public Page<LeaderAssignmentResponse> list(@BeanParam LeaderAssignmentQuery query) {
        return assignments.page(query).map(LeaderAssignmentResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLeaderAssignment", summary = "Read the assignment of a leader, with the visits")
    @APIResponseSchema(LeaderAssignmentResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(LeaderAssignmentResponse.from(assignments.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "assignLeader", summary = "Let a leader stand up for a project")
    @APIResponseSchema(value = LeaderAssignmentResponse.class, responseCode = "201")
    public Response assign(@Valid @NotNull AssignLeader request) {
        var assignment = service.assign(request);
        return Replies.created(PATH, assignment.state().id(), assignment.version(), assignment);
    }

    @PUT
    @Path("{id}/days")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "setDaysOfLeaderAssignment", summary = "Say from when until when a leader does")
    @APIResponseSchema(LeaderAssignmentResponse.class)
    public Response setDays(@BeanParam Target target, @Valid @NotNull SetLeaderDays request) {
        return reply(service.setDays(target, request));
    }

    @POST
    @Path("{id}/visits")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "recordVisitOfLeader", summary = "Record that the leader visited the project")
    @APIResponseSchema(LeaderAssignmentResponse.class)
    public Response visit(@BeanParam Target target, @Valid @NotNull RecordVisit request) {
        return reply(service.visit(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfLeaderAssignment", summary = "Every change of an assignment, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(LeaderAssignment.class, assignments.require(id).id(), LeaderAssignmentResponse::from);
    }

    private static Response reply(LeaderAssignmentResponse assignment) {
        return Replies.ok(assignment.version(), assignment);
    }
}
