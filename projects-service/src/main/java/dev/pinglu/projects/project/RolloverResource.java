package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rollover of a year's plan over HTTP. */
@Path(KeyProjectResource.PATH + "/listings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Key projects")
@RolesAllowed({Roles.PROJECTS_CLERK, Roles.DATA_OFFICER})
class RolloverResource {
    private final RolloverService service;

    RolloverResource(RolloverService service) {
        this.service = service;
    }

    @POST
    @Path("{year}/rollover")
    @Idempotent
    @Operation(
            operationId = "rollOverListingsOfKeyProjects",
            summary = "Put the unfinished projects of the year before into the plan of a year",
            description = "Of the caller's division. A repetition lists nothing twice.")
    @APIResponseSchema(RolledOver.class)
    public Response rollOver(
            @PathParam("year") @Parameter(description = "The year of the plan") String year,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "Tell what would be listed, and record nothing",
                            schema = @Schema(implementation = Boolean.class))
                    @Nullable
                    String dryRun,
            @Valid @NotNull RollOverListings request) {
        var tried = QueryValues.truth("dryRun", dryRun).orElse(false);
        return Response.ok(service.rollOver(QueryValues.year(year), request, tried))
                .build();
    }
}
