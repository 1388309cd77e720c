package dev.pinglu.gateway.model;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.DigestResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks the model and builds it anew. Both may be repeated at will, so neither needs an Idempotency-Key. */
@Path("/api/admin")
@Tag(name = "Administration", description = DigestResource.ADMINISTRATION)
@RolesAllowed({Roles.OPERATOR})
class ModelResource {
    private final Rebuild rebuild;
    private final Recompute recompute;
    private final Scope scope;

    ModelResource(Rebuild rebuild, Recompute recompute, Scope scope) {
        this.rebuild = rebuild;
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
