package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.ingest.ParkedRecords.Parked;
import dev.pinglu.gateway.ingest.ParkedRecords.State;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.DigestResource;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How ingest stands. */
@Path("/api/admin/ingest")
@Tag(name = "Administration", description = DigestResource.ADMINISTRATION)
@RolesAllowed({Roles.OPERATOR})
class IngestResource {
    private static final int LONGEST_KEY = 200;

    private final IngestStatus status;
    private final Ingester ingester;
    private final ParkedRetry retry;
    private final Scope scope;

    IngestResource(IngestStatus status, Ingester ingester, ParkedRetry retry, Scope scope) {
        this.status = status;
        this.ingester = ingester;
        this.retry = retry;
        this.scope = scope;
    }

    @GET
    @Operation(operationId = "getIngestStatus", summary = "Positions, lag, parked records and sources")
    public IngestStatus.Report status() {
        scope.requireWhole();
        return status.report(ingester.isActive());
    }

    @GET
    @Path("parked")
    @Operation(
            operationId = "listParkedRecords",
            summary = "Records that could not be applied, by topic, partition and offset; those that wait unless state"
                    + " is SUPERSEDED")
    public Page<Parked> parked(
            @QueryParam("state")
                    @Parameter(description = "Whether they wait or were superseded; both unless given")
                    @Nullable
                    String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        scope.requireWhole();
        var asked = QueryValues.choice("state", state, State.class).orElse(State.WAITING);
        return status.parked(asked, PageRequest.of(limit, pageToken, List.of(asked)));
    }

    @POST
    @Extension(name = "x-repeatable", value = "true")
    @Path("parked/retry")
    @Operation(
            operationId = "retryParkedRecords",
            summary =
                    "Reads parked records once more, all or those of one key; repeating it does no harm, so it needs no"
                            + " Idempotency-Key")
    public ParkedRetry.Retried retry(
            @QueryParam("key") @Parameter(description = "Key of the records to retry; all unless given") @Nullable
                    String key) {
        scope.requireWhole();
        return retry.run(QueryValues.text("key", key, LONGEST_KEY));
    }
}
