package dev.pinglu.gateway.ingest;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.DigestResource;
import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How ingest stands. */
@Path("/api/admin/ingest")
@Tag(name = "Administration", description = DigestResource.ADMINISTRATION)
@RolesAllowed({Roles.OPERATOR})
class IngestResource {
    private final IngestStatus status;
    private final Ingester ingester;
    private final Scope scope;

    IngestResource(IngestStatus status, Ingester ingester, Scope scope) {
        this.status = status;
        this.ingester = ingester;
        this.scope = scope;
    }

    @GET
    @Operation(operationId = "getIngestStatus", summary = "Positions, lag, parked records and sources")
    public IngestStatus.Report status() {
        scope.requireWhole();
        return status.report(ingester.isActive());
    }

    /** How many parked records were read once more. */
    record Retried(int records) {}

    @POST
    @Extension(name = "x-repeatable", value = "true")
    @Path("parked/retry")
    @Operation(
            operationId = "retryParkedRecords",
            summary = "Reads parked records once more; repeating it does no harm, so it needs no Idempotency-Key")
    public Retried retry() {
        scope.requireWhole();
        return new Retried(ingester.retryParked()
                .orElseThrow(() -> Problems.of(ProblemType.UNAVAILABLE)
                        .withDetail("This replica is not the ingester; try again")
                        .build()));
    }
}
