package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Tells in OpenAPI what holds for every operation: the problems, the Idempotency-Key of POSTs, the ETags. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiShape implements OASFilter {
    private static final String REPEATABLE = "x-repeatable";
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> describe(method, operation)));
    }

    private static void describe(PathItem.HttpMethod method, Operation operation) {
        refuse(operation, ProblemType.INVALID_REQUEST);
        if (parameters(operation).stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
            refuse(operation, ProblemType.NOT_FOUND);
        }
        if (method == PathItem.HttpMethod.POST && !isRepeatable(operation)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("A UUID of your own; a repetition with it is answered as the first time")
                    .schema(text().format("uuid")));
        }
        if (method != PathItem.HttpMethod.GET) {
            refuse(operation, ProblemType.CONFLICT);
        }
        if (method != PathItem.HttpMethod.GET && !isRepeatable(operation)) {
            refuse(operation, ProblemType.RULE_BROKEN);
        }
        if (parameters(operation).stream().anyMatch(p -> "If-Match".equals(p.getName()))) {
            refuse(operation, ProblemType.STALE_VERSION);
            refuse(operation, ProblemType.VERSION_REQUIRED);
        }
    }

    /** A POST that creates nothing carries the extension {@code x-repeatable} and takes no Idempotency-Key. */
    private static boolean isRepeatable(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(REPEATABLE);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static void refuse(Operation operation, ProblemType type) {
        operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(type.status().getStatusCode()),
                        OASFactory.createAPIResponse()
                                .description(type.title())
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema problem() {
        var violation = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("rule", text())
                .addProperty("path", text())
                .addProperty("message", text());
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457 problem; docs/problems.md lists the types")
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty(
                        "violations",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation))
                .addProperty(
                        "allowed",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(text()));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
