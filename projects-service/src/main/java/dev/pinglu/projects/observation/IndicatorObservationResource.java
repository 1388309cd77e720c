package dev.pinglu.projects.observation;

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

/** Observations of economic indicators over HTTP. */
@Path(IndicatorObservationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicator observations", description = "经济指标：初步数、核定数、修订数 · Economic indicators as statistics publish them")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class IndicatorObservationResource {
    static final String PATH = "/api/projects/indicator-observations";

    private final ObservationService service;
    private final IndicatorObservations observations;
    private final History history;

    IndicatorObservationResource(ObservationService service, IndicatorObservations observations, History history) {
        this.service = service;
        this.observations = observations;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listIndicatorObservations", summary = "List observations, page by page")
    public Page<ObservationResponse> list(@BeanParam ObservationQuery query) {
        return observations.page(query).map(ObservationResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getIndicatorObservation", summary = "Read an observation")
    @APIResponseSchema(ObservationResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(ObservationResponse.from(observations.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "recordIndicatorObservation", summary = "Record provisional figures of an indicator")
    @APIResponseSchema(value = ObservationResponse.class, responseCode = "201")
    public Response record(@Valid @NotNull RecordObservation request) {
        var observation = service.record(request);
        return Replies.created(PATH, observation.state().id(), observation.version(), observation);
    }

    @PUT
    @Path("{id}/figures")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "correctIndicatorObservation", summary = "Correct figures that are still provisional")
    @APIResponseSchema(ObservationResponse.class)
    public Response correct(@BeanParam Target target, @Valid @NotNull Figures request) {
        return reply(service.correct(target, request));
    }

    @POST
    @Path("{id}/confirmation")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "confirmIndicatorObservation", summary = "Say that the figures are final")
    @APIResponseSchema(ObservationResponse.class)
    public Response confirm(@BeanParam Target target) {
        return reply(service.confirm(target));
    }

    @POST
    @Path("{id}/restatements")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "restateIndicatorObservation", summary = "Replace confirmed figures, with a reason")
    @APIResponseSchema(ObservationResponse.class)
    public Response restate(@BeanParam Target target, @Valid @NotNull RestateObservation request) {
        return reply(service.restate(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getHistoryOfIndicatorObservation",
            summary = "Every change of an observation, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(IndicatorObservation.class, observations.require(id).id(), ObservationResponse::from);
    }

    private static Response reply(ObservationResponse observation) {
        return Replies.ok(observation.version(), observation);
    }
}
