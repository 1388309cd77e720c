package dev.pinglu.gateway.stream;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.web.OpenApiShape;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the stream, which is no REST endpoint, in OpenAPI as if it were one. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = StreamOperation.BEFORE_THE_SHAPE)
public final class StreamOperation implements OASFilter {
    /** Higher than that of the kit's filter, which then adds what holds for every operation. */
    static final int BEFORE_THE_SHAPE = 10;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var responses = OASFactory.createAPIResponses();
        responses.addAPIResponse(
                "200",
                OASFactory.createAPIResponse()
                        .description("Events change, metric and resync as they happen, until the token expires")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "text/event-stream",
                                        OASFactory.createMediaType().schema(text()))));
        var operation = OASFactory.createOperation()
                .operationId("openStream")
                .summary("Server-sent events of the caller's division or one below")
                .addTag("Events")
                .addParameter(parameter("type", "Event types; may be repeated"))
                .addParameter(parameter("division", "A division with everything below it"))
                .addParameter(parameter("lastEventId", "The event that the reader's page shows"))
                .addParameter(parameter(
                                StreamRoute.LAST_EVENT_ID,
                                "The event heard last before a break; every figure is sent once")
                        .in(Parameter.In.HEADER))
                .responses(responses)
                .addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme("bearer", StreamRoute.FIGURES));
        OpenApiShape.refuse(operation, ProblemType.TOO_MANY_REQUESTS);
        document.getPaths()
                .addPathItem(StreamRoute.PATH, OASFactory.createPathItem().GET(operation));
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
