package dev.pinglu.projects.occupant;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the land of a park yields, over HTTP. */
@Path("/api/projects/parks/{id}/land-efficiency")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = OccupantResource.TAG)
@RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
class LandEfficiencyResource {
    private final LandEfficiencies efficiencies;

    LandEfficiencyResource(LandEfficiencies efficiencies) {
        this.efficiencies = efficiencies;
    }

    @GET
    @Operation(
            operationId = "getLandEfficiencyOfPark",
            summary = "Investment and output per mu of the enterprises in a park, as far as they are known")
    public LandEfficiency get(
            @PathParam("id") UUID id,
            @QueryParam("year")
                    @Parameter(
                            description = "The year of the output; absent for the last one that has ended",
                            schema = @Schema(implementation = Integer.class))
                    @Nullable
                    String year) {
        return efficiencies.of(id, QueryValues.year("year", year));
    }
}
