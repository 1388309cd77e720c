package dev.pinglu.rural.watch;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.ListQuery;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Replies;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published summaries of the watch over HTTP. */
@Path(WatchSummaryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Watch summaries",
        description = "防返贫动态监测汇总（已作隐私处理） · Summaries of the watch, suppressed where few are concerned")
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
class WatchSummaryResource {
    static final String PATH = "/api/rural/watch-summaries";

    private final WatchRelease release;
    private final WatchSummaries summaries;

    WatchSummaryResource(WatchRelease release, WatchSummaries summaries) {
        this.release = release;
        this.summaries = summaries;
    }

    @GET
    @Operation(operationId = "listWatchSummaries", summary = "List the summaries, as they are published")
    public Page<WatchSummaryResponse> list(@BeanParam ListQuery query) {
        return summaries.page(query).map(WatchSummaryResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWatchSummary", summary = "Read a summary, as it is published")
    @APIResponseSchema(WatchSummaryResponse.class)
    public Response get(@PathParam("id") UUID id) {
        var summary = WatchSummaryResponse.from(summaries.require(id));
        return Replies.ok(summary.version(), summary);
    }

    @POST
    @Path("releases")
    @Idempotent
    @RolesAllowed(Roles.RURAL_CLERK)
    @Operation(operationId = "releaseWatchSummaries", summary = "Publish the summaries of a month")
    @APIResponseSchema(WatchSummaryResponse[].class)
    public Response release(@Valid @NotNull ReleaseWatch request) {
        return Response.ok(release.release(request.month())).build();
    }
}
