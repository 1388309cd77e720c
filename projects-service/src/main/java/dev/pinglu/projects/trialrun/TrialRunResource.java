package dev.pinglu.projects.trialrun;

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

/** Trial runs over HTTP. */
@Path(TrialRunResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trial runs", description = "满负荷试运行 · Trial runs at full load")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class TrialRunResource {
    static final String PATH = "/api/projects/trial-runs";

    private final TrialRunService service;
    private final TrialRuns trialRuns;
    private final History history;

    TrialRunResource(TrialRunService service, TrialRuns trialRuns, History history) {
        this.service = service;
        this.trialRuns = trialRuns;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listTrialRuns", summary = "List trial runs, page by page")
    public Page<TrialRunResponse> list(@BeanParam TrialRunQuery query) {
        return trialRuns.page(query).map(TrialRunResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTrialRun", summary = "Read a trial run")
    @APIResponseSchema(TrialRunResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(TrialRunResponse.from(trialRuns.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "planTrialRun", summary = "Plan a trial run of a unit")
    @APIResponseSchema(value = TrialRunResponse.class, responseCode = "201")
    public Response plan(@Valid @NotNull PlanTrialRun request) {
        var run = service.plan(request);
        return Replies.created(PATH, run.state().id(), run.version(), run);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "replanTrialRun", summary = "Replace the plan of a trial run that has not started")
    @APIResponseSchema(TrialRunResponse.class)
    public Response replan(@BeanParam Target target, @Valid @NotNull PlanTrialRun request) {
        return reply(service.replan(target, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "changeStageOfTrialRun", summary = "Start, interrupt, restart or end a trial run")
    @APIResponseSchema(TrialRunResponse.class)
    public Response changeStage(@BeanParam Target target, @Valid @NotNull ChangeTrialRunStage request) {
        return reply(service.changeStage(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfTrialRun", summary = "Every change of a trial run, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(TrialRun.class, trialRuns.require(id).id(), TrialRunResponse::from);
    }

    private static Response reply(TrialRunResponse run) {
        return Replies.ok(run.version(), run);
    }
}
