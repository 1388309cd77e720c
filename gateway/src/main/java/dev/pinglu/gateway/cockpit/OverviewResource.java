package dev.pinglu.gateway.cockpit;

import dev.pinglu.gateway.value.ValueQuery;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.time.Period;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All figures of a division at a glance. */
@Path("/api/overview")
@Tag(name = "Overview", description = "全区指标总览 · Every public figure of a division at once")
@RolesAllowed({Roles.STAFF, Roles.SUBSCRIBER})
class OverviewResource {
    private final Overviews overviews;
    private final ValueQuery query;

    OverviewResource(Overviews overviews, ValueQuery query) {
        this.overviews = overviews;
        this.query = query;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getOverview", summary = "Every public figure of a division and period")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = Overview.class)))
    public byte[] overview(
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Parameter(description = Period.EXAMPLES) @Nullable String period) {
        return overviews.text(query.divisionOfPublicTotals(division), query.period(period));
    }
}
