package dev.pinglu.projects.issue;

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

/** Issues over HTTP. */
@Path(IssueResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = IssueResource.TAG, description = "堵点 · What stands in the way of a project, and who solves it by when")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class IssueResource {
    static final String PATH = "/api/projects/issues";
    static final String TAG = "Issues";

    private final IssueService service;
    private final Issues issues;
    private final History history;

    IssueResource(IssueService service, Issues issues, History history) {
        this.service = service;
        this.issues = issues;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listIssues", summary = "List issues, page by page")
    public Page<IssueResponse> list(@BeanParam IssueQuery query) {
        return issues.page(query).map(IssueResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getIssue", summary = "Read an issue")
    @APIResponseSchema(IssueResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(IssueResponse.from(issues.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.TOWNSHIP_CLERK, Roles.DEPARTMENT_CLERK})
    @Operation(operationId = "reportIssue", summary = "Report what stands in the way of a project")
    @APIResponseSchema(value = IssueResponse.class, responseCode = "201")
    public Response report(@Valid @NotNull ReportIssue request) {
        var issue = service.report(request);
        return Replies.created(PATH, issue.state().id(), issue.version(), issue);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "reviseIssue", summary = "Put an issue in other words")
    @APIResponseSchema(IssueResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull ReviseIssue request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/triage")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "triageIssue", summary = "Settle category, level and due day of an issue")
    @APIResponseSchema(IssueResponse.class)
    public Response triage(@BeanParam Target target, @Valid @NotNull TriageIssue request) {
        return reply(service.triage(target, request));
    }

    @POST
    @Path("{id}/assignments")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "assignIssue", summary = "Give an issue to whoever must solve it, or to somebody else")
    @APIResponseSchema(IssueResponse.class)
    public Response assign(@BeanParam Target target, @Valid @NotNull AssignIssue request) {
        return reply(service.assign(target, request));
    }

    @POST
    @Path("{id}/take-up")
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.TOWNSHIP_CLERK, Roles.DEPARTMENT_CLERK})
    @Operation(operationId = "takeUpIssue", summary = "Begin to work on an issue that one's unit was given")
    @APIResponseSchema(IssueResponse.class)
    public Response takeUp(@BeanParam Target target, @Valid @NotNull TakeUpIssue request) {
        return reply(service.takeUp(target, request));
    }

    @POST
    @Path("{id}/resolution")
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.TOWNSHIP_CLERK, Roles.DEPARTMENT_CLERK})
    @Operation(operationId = "resolveIssue", summary = "Say that an issue is solved, and how")
    @APIResponseSchema(IssueResponse.class)
    public Response resolve(@BeanParam Target target, @Valid @NotNull ResolveIssue request) {
        return reply(service.resolve(target, request));
    }

    @POST
    @Path("{id}/verification")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "verifyIssue", summary = "Close an issue that is solved, or send it back")
    @APIResponseSchema(IssueResponse.class)
    public Response verify(@BeanParam Target target, @Valid @NotNull VerifyIssue request) {
        return reply(service.verify(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfIssue", summary = "Every change of an issue, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(Issue.class, issues.require(id).id(), IssueResponse::from);
    }

    private static Response reply(IssueResponse issue) {
        return Replies.ok(issue.version(), issue);
    }
}
