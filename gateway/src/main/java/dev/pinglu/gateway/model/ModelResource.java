package dev.pinglu.gateway.model;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.DigestResource;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checks the model and builds it anew. Both may be repeated at will, so neither needs an Idempotency-Key. */
@Path("/api/admin")
@Tag(name = "Administration", description = DigestResource.ADMINISTRATION)
@RolesAllowed({Roles.OPERATOR})
class ModelResource {
    private final Rebuild rebuild;
    private final RebuildRuns runs;
    private final Recompute recompute;
    private final Scope scope;

    ModelResource(Rebuild rebuild, RebuildRuns runs, Recompute recompute, Scope scope) {
        this.rebuild = rebuild;
        this.runs = runs;
        this.recompute = recompute;
        this.scope = scope;
    }

    @POST
    @Extension(name = "x-repeatable", value = "true")
    @Path("rebuild")
    @Operation(
            operationId = "rebuildModel",
            summary = "Builds states and figures anew from the event log, compares and swaps")
    public Rebuild.Report rebuild() {
        scope.requireWhole();
        return rebuild.run();
    }

    @GET
    @Path("rebuild/runs")
    @Operation(operationId = "listRebuilds", summary = "Every time that the model was built anew, the latest first")
    public Page<RebuildRun> runs(
            @QueryParam("limit") @Nullable String limit, @QueryParam("pageToken") @Nullable String pageToken) {
        scope.requireWhole();
        return runs.page(PageRequest.of(limit, pageToken, List.of()));
    }

    @GET
    @Path("rebuild/runs/{id}")
    @Operation(operationId = "getRebuild", summary = "How far building the model anew has come")
    public RebuildRun run(@PathParam("id") UUID id) {
        scope.requireWhole();
        return runs.find(id).orElseThrow(() -> Problems.notFound("rebuild", id));
    }

    @POST
    @Extension(name = "x-repeatable", value = "true")
    @Path("recompute")
    @Operation(
            operationId = "recomputeModel",
            summary = "Computes every figure once more from the present states and names differences; changes nothing")
    public Recompute.Report recompute() {
        scope.requireWhole();
        return recompute.run();
    }
}
