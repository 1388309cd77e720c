package dev.pinglu.kit.ledger;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.OpenApiShape;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * Take-overs of one type of records over HTTP. A subclass says where, in its {@code @Path}, and adds the POST that lets a
 * batch enter: only there is the type of the rows known, without which their JSON cannot be read. What is said of the class
 * itself is not inherited, so the subclass has a {@code @Produces} and a {@code @Tag} of its own.
 */
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DATA_OFFICER, Roles.AUDITOR})
public abstract class TakeOverResource<T extends AggregateRoot> {
    /** What OpenAPI says of the tag {@code Take-overs}. */
    public static final String TAKE_OVERS =
            "期初建账：系统启用前已有的记录 · Records from before the ledger began, taken over in batches";

    private final String path;
    private final Class<T> type;
    private final TakeOvers takeOvers;
    private final Aggregates<T> aggregates;

    /** @param path what the subclass has as its {@code @Path} */
    protected TakeOverResource(String path, Class<T> type, TakeOvers takeOvers, Aggregates<T> aggregates) {
        this.path = path;
        this.type = type;
        this.takeOvers = takeOvers;
        this.aggregates = aggregates;
    }

    @GET
    @Path("{id}")
    @SecurityRequirement(
            name = "bearer",
            scopes = {Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(summary = "Read a take-over")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "getTakeOverOf{collection}")
    @APIResponseSchema(TakeOverResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(takeOvers.require(type, id));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.DATA_OFFICER)
    @SecurityRequirement(name = "bearer", scopes = Roles.DATA_OFFICER)
    @Operation(summary = "Withdraw a take-over nothing of which has moved on")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "withdrawTakeOverOf{collection}")
    @APIResponseSchema(TakeOverResponse.class)
    public Response withdraw(@BeanParam Target target) {
        return reply(takeOvers.withdraw(type, target, aggregates));
    }

    /** What the POST of a subclass answers once all records of the batch have entered. */
    protected final <R> Response entered(TakeOverRequest<R> request, TakeOvers.Entrance<R, T> entrance) {
        var batch = takeOvers.enter(type, request, entrance, aggregates);
        return Replies.created(path, batch.id(), batch.version(), TakeOverResponse.from(batch));
    }

    private static Response reply(TakeOver batch) {
        return Replies.ok(batch.version(), TakeOverResponse.from(batch));
    }
}
