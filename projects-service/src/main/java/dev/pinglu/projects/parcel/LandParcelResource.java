package dev.pinglu.projects.parcel;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of land over HTTP. */
@Path(LandParcelResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Land parcels", description = "地块 · Land of parks and projects, idle land, and what is invested on it")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class LandParcelResource {
    static final String PATH = "/api/projects/land-parcels";

    private final LandParcelService service;
    private final LandParcels parcels;
    private final InvestmentIntensities intensities;
    private final History history;

    LandParcelResource(
            LandParcelService service, LandParcels parcels, InvestmentIntensities intensities, History history) {
        this.service = service;
        this.parcels = parcels;
        this.intensities = intensities;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listLandParcels", summary = "List parcels of land, page by page")
    public Page<LandParcelResponse> list(@BeanParam ParcelQuery query) {
        return parcels.page(query).map(service::shown);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLandParcel", summary = "Read a parcel of land, with what is counted against it today")
    @APIResponseSchema(LandParcelResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(service.shown(parcels.require(id)));
    }

    @GET
    @Path("{id}/investment-intensity")
    @Operation(
            operationId = "getInvestmentIntensityOfLandParcel",
            summary = "What is invested per mu on the land of a project, beside what was agreed of the parcel")
    public InvestmentIntensity intensity(@PathParam("id") UUID id) {
        return intensities.of(id);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
    @Operation(operationId = "registerLandParcel", summary = "Register a parcel of land of a park or a project")
    @APIResponseSchema(value = LandParcelResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull DescribeParcel request) {
        var parcel = service.register(request);
        return Replies.created(PATH, parcel.state().id(), parcel.version(), parcel);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
    @Operation(operationId = "reviseLandParcel", summary = "Replace what is known of a parcel; its project stays")
    @APIResponseSchema(LandParcelResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull DescribeParcel request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/start")
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
    @Operation(operationId = "tellStartOfLandParcel", summary = "Tell that works on a parcel have begun")
    @APIResponseSchema(LandParcelResponse.class)
    public Response start(@BeanParam Target target, @Valid @NotNull TellWorks request) {
        return reply(service.start(target, request));
    }

    @POST
    @Path("{id}/suspension")
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
    @Operation(operationId = "suspendWorksOnLandParcel", summary = "Tell that works on a parcel have stopped")
    @APIResponseSchema(LandParcelResponse.class)
    public Response suspend(@BeanParam Target target, @Valid @NotNull SuspendWorks request) {
        return reply(service.suspend(target, request));
    }

    @POST
    @Path("{id}/resumption")
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
    @Operation(operationId = "resumeWorksOnLandParcel", summary = "Tell that works on a parcel go on")
    @APIResponseSchema(LandParcelResponse.class)
    public Response resume(@BeanParam Target target, @Valid @NotNull TellWorks request) {
        return reply(service.resume(target, request));
    }

    @PUT
    @Path("{id}/exemption")
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
    @Operation(
            operationId = "exemptDaysOfLandParcel",
            summary = "Say how many days do not count against a parcel, and why")
    @APIResponseSchema(LandParcelResponse.class)
    public Response exempt(@BeanParam Target target, @Valid @NotNull ExemptDays request) {
        return reply(service.exempt(target, request));
    }

    @POST
    @Path("{id}/determination")
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
    @Operation(operationId = "determineIdleLandParcel", summary = "Tell that a parcel was determined to lie idle")
    @APIResponseSchema(LandParcelResponse.class)
    public Response determine(@BeanParam Target target, @Valid @NotNull DetermineIdle request) {
        return reply(service.determine(target, request));
    }

    @POST
    @Path("{id}/disposal")
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
    @Operation(operationId = "disposeOfLandParcel", summary = "Tell what was decided of a parcel that lies idle")
    @APIResponseSchema(LandParcelResponse.class)
    public Response dispose(@BeanParam Target target, @Valid @NotNull DisposeOfParcel request) {
        return reply(service.dispose(target, request));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
    @Operation(operationId = "withdrawLandParcel", summary = "Take a parcel out that should not have been registered")
    @APIResponseSchema(LandParcelResponse.class)
    public Response withdraw(@BeanParam Target target, @Valid @NotNull WithdrawParcel request) {
        return reply(service.withdraw(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfLandParcel", summary = "Every change of a parcel, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(LandParcel.class, parcels.require(id).id(), LandParcelResponse::from);
    }

    private static Response reply(LandParcelResponse parcel) {
        return Replies.ok(parcel.version(), parcel);
    }
}
