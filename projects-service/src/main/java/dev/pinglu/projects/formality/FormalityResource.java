package dev.pinglu.projects.formality;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Formalities over HTTP. */
@Path(FormalityResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = FormalityResource.TAG, description = "前期手续 · What a project needs of the authorities before it may start")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class FormalityResource {
    static final String PATH = "/api/projects/formalities";
    static final String TAG = "Formalities";

    private final FormalityService service;
    private final Formalities formalities;
    private final History history;

    FormalityResource(FormalityService service, Formalities formalities, History history) {
        this.service = service;
        this.formalities = formalities;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listFormalities", summary = "List formalities, page by page")
    public Page<FormalityResponse> list(@BeanParam FormalityQuery query) {
        return formalities.page(query).map(FormalityResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getFormality", summary = "Read a formality")
    @APIResponseSchema(FormalityResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(FormalityResponse.from(formalities.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "openFormality", summary = "Open a formality of a project, or open it anew")
    @APIResponseSchema(value = FormalityResponse.class, responseCode = "201")
    public Response open(@Valid @NotNull OpenFormality request) {
        var formality = service.open(request);
        return Replies.created(PATH, formality.state().id(), formality.version(), formality);
    }

    @POST
    @Path("layouts")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(
            operationId = "layOutFormalities",
            summary = "Open every formality of the catalogue that a project lacks")
    @APIResponse(
            responseCode = "201",
            description = "Those that were opened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = FormalityResponse.class)))
    public Response layOut(@Valid @NotNull LayOutFormalities request) {
        return Response.status(Response.Status.CREATED)
                .entity(service.layOut(request))
                .header(HttpHeaders.LOCATION, PATH + "?project=" + request.projectId())
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "decideFormality", summary = "Say whether a formality is needed")
    @APIResponseSchema(FormalityResponse.class)
    public Response decide(@BeanParam Target target, @Valid @NotNull DecideFormality request) {
        return reply(service.decide(target, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(
            operationId = "changeStatusOfFormality",
            summary = "Apply for a formality, and record what becomes of the application")
    @APIResponseSchema(FormalityResponse.class)
    public Response changeStatus(@BeanParam Target target, @Valid @NotNull ChangeFormalityStatus request) {
        return reply(service.changeStatus(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfFormality", summary = "Every change of a formality, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(Formality.class, formalities.require(id).id(), FormalityResponse::from);
    }

    private static Response reply(FormalityResponse formality) {
        return Replies.ok(formality.version(), formality);
    }
}
