package dev.pinglu.civility.organisation;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register of volunteer organisations over HTTP. */
@Path(OrganisationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Volunteer organisations", description = "志愿服务组织 · Volunteer organisations and where they belong")
@RolesAllowed({
    Roles.LEADER,
    Roles.CIVILITY_CLERK,
    Roles.COMMUNITY_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.VOLUNTEER,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class OrganisationResource {
    static final String PATH = "/api/civility/volunteer-organisations";

    private final OrganisationService service;
    private final VolunteerOrganisations organisations;
    private final History history;

    OrganisationResource(OrganisationService service, VolunteerOrganisations organisations, History history) {
        this.service = service;
        this.organisations = organisations;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listVolunteerOrganisations", summary = "List organisations, page by page")
    public Page<OrganisationResponse> list(@BeanParam OrganisationQuery query) {
        return organisations.page(query).map(OrganisationResponse::from);
    }

    @GET
    @Path("census")
    @Operation(operationId = "countVolunteerOrganisations", summary = "Count the organisations that exist on a day")
    public OrganisationCensus census(
            @QueryParam("on") @Parameter(description = "The day; today unless it is given") @Nullable String on,
            @QueryParam("division") @Parameter(description = "Organisations anywhere below it are counted") @Nullable
                    String division) {
        return service.census(on, division);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getVolunteerOrganisation", summary = "Read an organisation")
    @APIResponseSchema(OrganisationResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(OrganisationResponse.from(organisations.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CIVILITY_CLERK)
    @Operation(operationId = "foundVolunteerOrganisation", summary = "Enter an organisation that was founded")
    @APIResponseSchema(value = OrganisationResponse.class, responseCode = "201")
    public Response found(@Valid @NotNull FoundOrganisation request) {
        var organisation = service.found(request);
        return Replies.created(PATH, organisation.state().id(), organisation.version(), organisation);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.CIVILITY_CLERK)
    @Operation(operationId = "reviseVolunteerOrganisation", summary = "Give an organisation another name or seat")
    @APIResponseSchema(OrganisationResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull ReviseOrganisation request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/dissolution")
    @Idempotent
    @RolesAllowed(Roles.CIVILITY_CLERK)
    @Operation(operationId = "dissolveVolunteerOrganisation", summary = "End an organisation")
    @APIResponseSchema(OrganisationResponse.class)
    public Response dissolve(@BeanParam Target target, @Valid @NotNull DissolveOrganisation request) {
        return reply(service.dissolve(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.CIVILITY_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getHistoryOfVolunteerOrganisation",
            summary = "Every change of an organisation, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(VolunteerOrganisation.class, organisations.require(id).id(), OrganisationResponse::from);
    }

    private static Response reply(OrganisationResponse organisation) {
        return Replies.ok(organisation.version(), organisation);
    }
}
