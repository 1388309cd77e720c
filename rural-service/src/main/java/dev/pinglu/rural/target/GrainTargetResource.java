package dev.pinglu.rural.target;

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

/** Grain targets over HTTP. */
@Path(GrainTargetResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grain targets", description = "粮食生产目标 · Grain targets of the years")
@RolesAllowed({
    Roles.LEADER,
    Roles.RURAL_CLERK,
    Roles.RURAL_APPROVER,
    Roles.TOWNSHIP_CLERK,
    Roles.VILLAGE_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class GrainTargetResource {
    static final String PATH = "/api/rural/grain-targets";

    private final GrainTargetService service;
    private final GrainTargets targets;
    private final History history;

    GrainTargetResource(GrainTargetService service, GrainTargets targets, History history) {
        this.service = service;
        this.targets = targets;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listGrainTargets", summary = "List grain targets, page by page")
    public Page<GrainTargetResponse> list(@BeanParam GrainTargetQuery query) {
        return targets.page(query).map(GrainTargetResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getGrainTarget", summary = "Read a grain target")
    @APIResponseSchema(GrainTargetResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(GrainTargetResponse.from(targets.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "setGrainTarget", summary = "Set the grain target of a year and place")
    @APIResponseSchema(value = GrainTargetResponse.class, responseCode = "201")
    public Response set(@Valid @NotNull SetGrainTarget request) {
        var target = service.set(request);
        return Replies.created(PATH, target.state().id(), target.version(), target);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "reviseGrainTarget", summary = "Replace the figures of a grain target")
    @APIResponseSchema(GrainTargetResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull SetGrainTarget request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "withdrawGrainTarget", summary = "Take a grain target out, with the reason")
    @APIResponseSchema(GrainTargetResponse.class)
    public Response withdraw(@BeanParam Target target, @Valid @NotNull WithdrawGrainTarget request) {
        return reply(service.withdraw(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.RURAL_CLERK, Roles.RURAL_APPROVER, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfGrainTarget", summary = "Every change of a grain target, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(GrainTarget.class, targets.require(id).id(), GrainTargetResponse::from);
    }

    private static Response reply(GrainTargetResponse target) {
        return Replies.ok(target.version(), target);
    }
}
