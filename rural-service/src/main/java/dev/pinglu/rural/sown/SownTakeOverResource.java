package dev.pinglu.rural.sown;

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

/** Take-overs of sown records over HTTP. */
@Path(SownTakeOverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Take-overs", description = TakeOverResource.TAKE_OVERS)
@RolesAllowed({Roles.DATA_OFFICER, Roles.AUDITOR})
class SownTakeOverResource extends TakeOverResource<SownRecord> {
    static final String PATH = SownRecordResource.PATH + "/take-overs";

    private final SownTakeOver entrance;

    SownTakeOverResource(TakeOvers takeOvers, SownTakeOver entrance, SownRecords records) {
        super(PATH, SownRecord.class, takeOvers, records);
        this.entrance = entrance;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.DATA_OFFICER)
    @Operation(operationId = "takeOverSownRecords", summary = "Take sown records over in the state they have")
    @APIResponseSchema(value = TakeOverResponse.class, responseCode = "201")
    public Response enter(@Valid @NotNull TakeOverRequest<CarriedOverSown> request) {
        return entered(request, entrance);
    }
}
