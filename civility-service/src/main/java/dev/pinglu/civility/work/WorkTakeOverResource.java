package dev.pinglu.civility.work;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.TakeOverRequest;
import dev.pinglu.kit.ledger.TakeOverResource;
import dev.pinglu.kit.ledger.TakeOverResponse;
import dev.pinglu.kit.ledger.TakeOvers;
import dev.pinglu.kit.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Take-overs of works over HTTP. */
@Path(WorkTakeOverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Take-overs", description = TakeOverResource.TAKE_OVERS)
@RolesAllowed({Roles.DATA_OFFICER, Roles.AUDITOR})
class WorkTakeOverResource extends TakeOverResource<CivilityWork> {
    static final String PATH = WorkResource.PATH + "/take-overs";

    private final WorkTakeOver entrance;

    WorkTakeOverResource(TakeOvers takeOvers, WorkTakeOver entrance, CivilityWorks works) {
        super(PATH, CivilityWork.class, takeOvers, works);
        this.entrance = entrance;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.DATA_OFFICER)
    @Operation(operationId = "takeOverCivilityWorks", summary = "Take works over in the state they have")
    @APIResponseSchema(value = TakeOverResponse.class, responseCode = "201")
    public Response enter(@Valid @NotNull TakeOverRequest<CarriedOverWork> request) {
        return entered(request, entrance);
    }
}
