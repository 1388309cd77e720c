package dev.pinglu.projects.occupant;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
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

/** The ledger of occupants of parks over HTTP. */
@Path(OccupantResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = OccupantResource.TAG, description = "入园企业与用地效益 · Enterprises in parks, and what the land yields")
@RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
class OccupantResource {
    static final String PATH = "/api/projects/occupants";
    static final String TAG = "Occupants";

    private final OccupantService service;
    private final Occupants occupants;
    private final History history;

    OccupantResource(OccupantService service, Occupants occupants, History history) {
        this.service = service;
        this.occupants = occupants;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listOccupants", summary = "List occupants of parks, page by page")
    public Page<OccupantResponse> list(@BeanParam OccupantQuery query) {
        return occupants.page(query).map(OccupantResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOccupant", summary = "Read an occupant")
    @APIResponseSchema(OccupantResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(OccupantResponse.from(occupants.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(operationId = "admitOccupant", summary = "Admit an enterprise to a park")
    @APIResponseSchema(value = OccupantResponse.class, responseCode = "201")
    public Response admit(@Valid @NotNull DescribeOccupant request) {
        var occupant = service.admit(request);
        return Replies.created(PATH, occupant.state().id(), occupant.version(), occupant);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(operationId = "reviseOccupant", summary = "Replace what is known of an occupant; its park stays")
    @APIResponseSchema(OccupantResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull DescribeOccupant request) {
        return reply(service.revise(target, request));
    }

    @PUT
    @Path("{id}/outputs/{year}")
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(
            operationId = "tellOutputOfOccupant",
            summary = "Tell the output of an occupant in a year, or correct it")
    @APIResponseSchema(OccupantResponse.class)
    public Response tell(
            @BeanParam Target target,
            @PathParam("year") @Parameter(description = "The year of the output") String year,
            @Valid @NotNull TellOutput request) {
        return reply(service.tell(target, QueryValues.year(year), request));
    }

    @POST
    @Path("{id}/departure")
    @Idempotent
    @RolesAllowed(Roles.PARK_CLERK)
    @Operation(operationId = "tellDepartureOfOccupant", summary = "Tell that an occupant has left its park")
    @APIResponseSchema(OccupantResponse.class)
    public Response leave(@BeanParam Target target, @Valid @NotNull LeavePark request) {
        return reply(service.leave(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PARK_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfOccupant", summary = "Every change of an occupant, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(Occupant.class, occupants.require(id).id(), OccupantResponse::from);
    }

    private static Response reply(OccupantResponse occupant) {
        return Replies.ok(occupant.version(), occupant);
    }
}
