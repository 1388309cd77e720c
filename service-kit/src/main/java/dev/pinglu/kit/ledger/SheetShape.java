package dev.pinglu.kit.ledger;

import dev.pinglu.kit.sheet.SheetFormat;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Tells in OpenAPI what every operation answers that produces a sheet in the format that is asked for. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class SheetShape implements OASFilter {
    /** What OpenAPI says of an answer of which nobody said anything. */
    private static final String UNSAID = "OK";

    private static final List<String> FORMATS = List.of(SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE);

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        var content = response.getContent();
        boolean saysNothing = UNSAID.equals(response.getDescription());
        if (saysNothing && content != null && content.getMediaTypes().keySet().containsAll(FORMATS)) {
            response.setDescription("A workbook or a CSV file");
            content.getMediaTypes()
                    .values()
                    .forEach(format -> format.setSchema(
                            OASFactory.createSchema().addType(SchemaType.STRING).format("binary")));
        }
        return response;
    }
}
