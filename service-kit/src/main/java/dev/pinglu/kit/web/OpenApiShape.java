package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Tells in OpenAPI what holds for every operation: the problems, the Idempotency-Key of POSTs, the ETags. Names the operations
 * that several resources inherit.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiShape implements OASFilter {
    /**
     * The extension by which an inherited operation says how it is named in each place: in {@code getTakeOverOf{collection}}
     * stands what the list above the path is named after ({@code listKeyProjects}: {@code KeyProjects}), in {@code
     * get{domain}Digest} the domain of the path ({@code /api/projects/…}: {@code Projects}).
     */
    public static final String OPERATION_ID = "x-operation-id";

    /** The extension by which an operation says that its body names the versions of what it changes, in place of If-Match. */
    public static final String VERSIONED = "x-versioned";

    /** What parameters mean that are called the same everywhere; one that says more of itself keeps its words. */
    private static final Map<String, String> MEANINGS = Map.of(
            "id", "Id of the record",
            "division", "Code of a division; the caller's unless it is given",
            "on", "The day; today unless it is given",
            "limit", "Items on a page",
            "pageToken", "The nextPageToken of the page before");

    private static final String LIST = "list";
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
        var paths = document.getPaths().getPathItems();
        var collections = collections(paths);
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            describe(method, operation);
            name(operation, path, collections);
        }));
    }

    private static void name(Operation operation, String path, Map<String, String> collections) {
        if (!hasExtension(operation, OPERATION_ID)) {
            return;
        }
        var id = String.valueOf(operation.getExtensions().get(OPERATION_ID));
        operation.removeExtension(OPERATION_ID);
        operation.setOperationId(
                id.contains("{collection}")
                        ? id.replace("{collection}", collection(path, collections))
                        : id.replace("{domain}", domain(path)));
    }

    /** How the lists are named that name themselves, by their paths: {@code listKeyProjects} is one of {@code KeyProjects}. */
    private static Map<String, String> collections(Map<String, PathItem> paths) {
        var collections = new HashMap<String, String>();
        paths.forEach((path, item) -> Optional.ofNullable(item.getGET())
                .filter(list -> !hasExtension(list, OPERATION_ID))
                .map(Operation::getOperationId)
                .filter(id -> id.startsWith(LIST))
                .ifPresent(id -> collections.put(path, id.substring(LIST.length()))));
        return collections;
    }

    private static String collection(String path, Map<String, String> collections) {
        for (var above = path; !above.isEmpty(); above = above.substring(0, above.lastIndexOf('/'))) {
            if (collections.containsKey(above)) {
                return collections.get(above);
            }
        }
        throw new IllegalStateException("No list above " + path + " to name its operation after");
    }

    private static String domain(String path) {
        var name = path.split("/")[2];
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static void describe(PathItem.HttpMethod method, Operation operation) {
        parameters(operation).stream()
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(MEANINGS.get(parameter.getName())));
        refuse(operation, ProblemType.INVALID_REQUEST);
        if (isGuarded(operation)) {
            refuse(operation, ProblemType.UNAUTHORISED);
            refuse(operation, ProblemType.FORBIDDEN);
        }
        // What lies outside the caller's division is not found, whether it is named in the path, the query or the body.
        if (isGuarded(operation) || parameters(operation).stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
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
        if (hasExtension(operation, VERSIONED)) {
            operation.removeExtension(VERSIONED);
            refuse(operation, ProblemType.STALE_VERSION);
        }
    }

    private static boolean isGuarded(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    /** A POST that creates nothing carries the extension {@code x-repeatable} and takes no Idempotency-Key. */
    private static boolean isRepeatable(Operation operation) {
        return hasExtension(operation, REPEATABLE);
    }

    private static boolean hasExtension(Operation operation, String name) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(name);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** Notes that an operation may be refused with this problem. */
    public static void refuse(Operation operation, ProblemType type) {
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
