package dev.pinglu.gateway.schema;

import dev.pinglu.kit.problem.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves what every event's {@code dataschema} points at. */
@Path("/schemas")
@Tag(name = "Contracts", description = "接口契约：OpenAPI、AsyncAPI 与事件的 JSON Schema · What others program against")
@PermitAll
class SchemaResource {
    private final EventSchemas schemas;

    SchemaResource(EventSchemas schemas) {
        this.schemas = schemas;
    }

    @GET
    @Path("{type}.json")
    @Produces("application/schema+json")
    @Operation(operationId = "getEventSchema", summary = "The JSON Schema of an event type")
    public byte[] schema(@PathParam("type") @Parameter(description = "Type of the event") String type) {
        return schemas.text(type).orElseThrow(() -> Problems.notFound("event type", type));
    }
}
