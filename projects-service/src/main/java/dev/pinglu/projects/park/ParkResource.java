package dev.pinglu.projects.park;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of parks over HTTP. */
@Path(ParkResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parks", description = "园区与标准化厂房 · Parks and their standard plant")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ParkResource {
    static final String PATH = "/api/projects/parks";
    private static final int LAST_BATCH = 99;

    private final ParkService service;
    private final Parks parks;
    private final History history;

    ParkResource(ParkService service, Parks parks, History history) {
        this.service = service;
        this.parks = parks;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listParks", summary = "List parks, page by page")
    public Page<ParkResponse> list(@BeanParam ParkQuery query) {
        return parks.page(query).map(ParkResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPark", summary = "Read a park")
    @APIResponseSchema(ParkResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(ParkResponse.from(parks.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(operationId = "registerPark", summary = "Register a park as planned")
    @APIResponseSchema(value = ParkResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull DescribePark request) {
        var park = service.register(request);
        return Replies.created(PATH, park.state().id(), park.version(), park);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(operationId = "revisePark", summary = "Replace the description of a park; its code stays")
    @APIResponseSchema(ParkResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull DescribePark request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(operationId = "changeStageOfPark", summary = "Move a park to its next stage")
    @APIResponseSchema(ParkResponse.class)
    public Response changeStage(@BeanParam Target target, @Valid @NotNull ChangeParkStage request) {
        return reply(service.changeStage(target, request));
    }

    @PUT
    @Path("{id}/standard-plants/{batch}")
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(
            operationId = "planStandardPlantOfPark",
            summary = "Plan a batch of standard plant, or tell its delivery")
    @APIResponseSchema(ParkResponse.class)
    public Response planPlant(
            @BeanParam Target target,
            @PathParam("batch") @Parameter(description = "Number of the batch within the park") String batch,
            @Valid @NotNull PlanStandardPlant request) {
        var number = QueryValues.integer("batch", batch, 1, LAST_BATCH)
                .orElseThrow(() -> Problems.invalid("query.number", "batch", "Expected the number of a batch"));
        return reply(service.planPlant(target, number, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PARK_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfPark", summary = "Every change of a park, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(Park.class, parks.require(id).id(), ParkResponse::from);
    }

    private static Response reply(ParkResponse park) {
        return Replies.ok(park.version(), park);
    }
}
