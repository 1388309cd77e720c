package dev.pinglu.gateway.contract;

import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the documents of the contracts, as YAML or JSON: as the caller accepts, or as the address says, for links. */
@Path("/")
@Tag(name = "Contracts")
@PermitAll
class ContractResource {
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final String YAML = "application/yaml";
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.valueOf(YAML), JSON).build();
    private static final String FORMAT = "json or yaml; what the header Accept says unless it is given";

    private final OpenApi openApi;
    private final AsyncApi asyncApi;

    ContractResource(OpenApi openApi, AsyncApi asyncApi) {
        this.openApi = openApi;
        this.asyncApi = asyncApi;
    }

    /** In which form a document may be asked for. */
    enum Format {
        JSON,
        YAML
    }

    @GET
    @Path("q/openapi")
    @Produces({YAML, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getOpenApi", summary = "Every operation of the suite as OpenAPI 3.1")
    public Response openApi(
            @QueryParam("format") @Parameter(description = FORMAT) @Nullable String format, @Context Request request) {
        return reply(openApi.document(), format, request);
    }

    @GET
    @Path("asyncapi")
    @Produces({YAML, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getAsyncApi", summary = "Every event of the suite as AsyncAPI 3.0")
    public Response asyncApi(
            @QueryParam("format") @Parameter(description = FORMAT) @Nullable String format, @Context Request request) {
        return reply(asyncApi.document(), format, request);
    }

    private static Response reply(Document document, @Nullable String asked, Request request) {
        var upper = asked == null ? null : asked.toUpperCase(Locale.ROOT);
        boolean json = QueryValues.choice("format", upper, Format.class)
                .map(Format.JSON::equals)
                .orElseGet(() -> JSON.equals(request.selectVariant(FORMS).getMediaType()));
        return Response.ok(json ? document.json() : document.yaml())
                .type((json ? JSON : MediaType.valueOf(YAML)).withCharset("utf-8"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
