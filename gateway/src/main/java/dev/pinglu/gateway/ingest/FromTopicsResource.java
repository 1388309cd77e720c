package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.model.RebuildRun;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Builds the model anew from what Kafka holds. */
@Path("/api/admin/rebuild/from-topics")
@Tag(name = "Administration")
@RolesAllowed({Roles.OPERATOR})
class FromTopicsResource {
    private final FromTopics fromTopics;
    private final Scope scope;

    FromTopicsResource(FromTopics fromTopics, Scope scope) {
        this.fromTopics = fromTopics;
        this.scope = scope;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Extension(name = "x-repeatable", value = "true")
    @Operation(
            operationId = "rebuildModelFromTopics",
            summary = "Builds states and figures anew from the topics, as a new gateway would",
            description =
                    "What was before that day is not known afterwards. Records that the topics do not hold any more"
                            + " are named, and the model stays as it is, unless acceptLoss is true. One runs at a time; begun"
                            + " again it does the same once more, so it needs no Idempotency-Key.")
    @APIResponseSchema(
            value = RebuildRun.class,
            responseCode = "202",
            responseDescription = "It has begun; Location tells how far it has come")
    public Response rebuild(
            @QueryParam("acceptLoss")
                    @Parameter(description = "true if records that the topics do not hold any more may go")
                    @Nullable
                    String acceptLoss) {
        scope.requireWhole();
        var run = fromTopics.start(QueryValues.truth("acceptLoss", acceptLoss).orElse(false));
        return Response.accepted(run)
                .header(HttpHeaders.LOCATION, "/api/admin/rebuild/runs/" + run.id())
                .build();
    }
}
