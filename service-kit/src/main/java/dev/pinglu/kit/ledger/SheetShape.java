package dev.pinglu.kit.ledger;

import dev.pinglu.kit.sheet.SheetFormat;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Tells in OpenAPI what every operation answers that produces a sheet in the format that is asked for, and who reads what came of sheets. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class SheetShape implements OASFilter {
    /** What OpenAPI says of an answer of which nobody said anything. */
    private static final String UNSAID = "OK";

    /**
     * The class names who sends sheets in, beside the staff who get as far as the question; those who only read are the same
     * everywhere.
     */
    @Override
    public Operation filterOperation(Operation operation) {
        var extensions = operation.getExtensions();
        if (extensions != null && extensions.containsKey(SheetImportResource.DONE)) {
            boolean read = SheetImportResource.READ.equals(extensions.get(SheetImportResource.DONE));
            operation.removeExtension(SheetImportResource.DONE);
            var senders = operation.getSecurity().stream()
                    .min(Comparator.comparingInt(SheetShape::roles))
                    .orElseThrow();
            operation.setSecurity(List.of(read ? andReaders(senders) : senders));
        }
        return operation;
    }

    private static int roles(SecurityRequirement requirement) {
        return requirement.getSchemes().values().stream().mapToInt(List::size).sum();
    }

    private static SecurityRequirement andReaders(SecurityRequirement senders) {
        var all = OASFactory.createSecurityRequirement();
        senders.getSchemes()
                .forEach((scheme, roles) -> all.addScheme(
                        scheme,
                        Stream.concat(roles.stream(), SheetRights.READERS.stream())
                                .toList()));
        return all;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        var content = response.getContent();
        boolean saysNothing = UNSAID.equals(response.getDescription());
        var formats = content == null || content.getMediaTypes() == null
                ? Map.<String, MediaType>of()
                : content.getMediaTypes();
        if (saysNothing && formats.containsKey(SheetFormat.XLSX_TYPE)) {
            response.setDescription(
                    formats.containsKey(SheetFormat.CSV_TYPE) ? "A workbook or a CSV file" : "A workbook");
            formats.values()
                    .forEach(format -> format.setSchema(
                            OASFactory.createSchema().addType(SchemaType.STRING).format("binary")));
        }
        return response;
    }
}
