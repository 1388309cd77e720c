package dev.pinglu.gateway.reconcile;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.DigestResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares the view with what the services say they published. */
@Path("/api/admin/reconcile")
@Tag(name = "Administration", description = DigestResource.ADMINISTRATION)
@RolesAllowed({Roles.OPERATOR})
class ReconcileResource {
    private final Reconciliation reconciliation;
    private final Scope scope;

    ReconcileResource(Reconciliation reconciliation, Scope scope) {
        this.reconciliation = reconciliation;
        this.scope = scope;
    }

    @POST
    @Extension(name = "x-repeatable", value = "true")
    @Operation(
            operationId = "reconcile",
            summary = "Names what is missing, stale or extra in the view; changes nothing")
    public Reconciliation.Report reconcile() {
        scope.requireWhole();
        return reconciliation.run();
    }
}
