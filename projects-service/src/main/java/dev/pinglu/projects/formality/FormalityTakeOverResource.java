package dev.pinglu.projects.formality;

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

/** Take-overs of formalities over HTTP. */
@Path(FormalityTakeOverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Take-overs", description = TakeOverResource.TAKE_OVERS)
@RolesAllowed({Roles.DATA_OFFICER, Roles.AUDITOR})
class FormalityTakeOverResource extends TakeOverResource<Formality> {
    static final String PATH = FormalityResource.PATH + "/take-overs";

    private final FormalityTakeOver entrance;

    FormalityTakeOverResource(TakeOvers takeOvers, FormalityTakeOver entrance, Formalities formalities) {
        super(PATH, Formality.class, takeOvers, formalities);
        this.entrance = entrance;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.DATA_OFFICER)
    @Operation(operationId = "takeOverFormalities", summary = "Take formalities over where they stand")
    @APIResponseSchema(value = TakeOverResponse.class, responseCode = "201")
    public Response enter(@Valid @NotNull TakeOverRequest<CarriedOverFormality> request) {
        return entered(request, entrance);
    }
}
