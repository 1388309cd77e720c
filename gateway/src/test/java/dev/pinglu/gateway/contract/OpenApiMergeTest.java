package dev.pinglu.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.pinglu.gateway.contract.OpenApi.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {
    private static final Part PARKS = new Part("parks", "Parks", "园区");
    private static final Part FIELDS = new Part("fields", "Fields", "田地");

    private final OpenApiMerge merge = new OpenApiMerge(yaml("info: {title: all}"));

    @Test
    void aSchemaThatIsTheSameEverywhereKeepsItsName() {
        // Given
        merge.add(PARKS, document("/parks", "listParks", "Area: {type: number}"));
        merge.add(FIELDS, document("/fields", "listFields", "Area: {type: number}"));
        // When
        var merged = merge.finish();
        // Then
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("Area");
        assertThat(reference(merged, "/fields")).isEqualTo("#/components/schemas/Area");
    }

    @Test
    void schemasThatDifferAreToldApartWithWhateverRefersToThem() {
        // Given
        var refers = "Area: {properties: {unit: {$ref: '#/components/schemas/Unit'}}}, Unit: ";
        merge.add(PARKS, document("/parks", "listParks", refers + "{type: string}"));
        merge.add(FIELDS, document("/fields", "listFields", refers + "{type: integer}"));
        // When
        var merged = merge.finish();
        // Then
        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("FieldsArea", "FieldsUnit", "ParksArea", "ParksUnit");
        assertThat(reference(merged, "/parks")).isEqualTo("#/components/schemas/ParksArea");
        assertThat(merged.at("/components/schemas/FieldsArea/properties/unit/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/FieldsUnit");
    }

    @Test
    void aTagOfSeveralPartsIsInAGroupOfItsOwn() {
        // Given
        merge.add(PARKS, document("/parks", "listParks", "").set("tags", yaml("[{name: Parks}, {name: Take-overs}]")));
        merge.add(FIELDS, document("/fields", "listFields", "").set("tags", yaml("[{name: Take-overs}]")));
        // When
        var merged = merge.finish();
        // Then
        assertThat(merged.path("x-tagGroups"))
                .isEqualTo(yaml("[{name: 园区, tags: [Parks]}, {name: 各部分共有 · In several parts, tags: [Take-overs]}]"));
    }

    @Test
    void whoNeedsATokenIsToldWhereToGetOneAndTheOthersThatTheyNeedNone() {
        // Given
        var guarded = document("/parks", "listParks", "");
        ((ObjectNode) guarded.at("/paths/~1parks/get")).set("security", yaml("[{bearer: [leader]}]"));
        merge.add(PARKS, guarded);
        merge.add(FIELDS, document("/fields", "listFields", ""));
        // When
        var merged = merge.finish();
        // Then
        assertThat(merged.at("/paths/~1parks/get/security")).isEqualTo(yaml("[{bearer: [leader]}, {oidc: []}]"));
        assertThat(merged.at("/paths/~1fields/get/security")).isEqualTo(yaml("[]"));
    }

    @Test
    void anOperationIdThatIsTakenIsRefused() {
        merge.add(PARKS, document("/parks", "list", ""));
        merge.add(FIELDS, document("/fields", "list", ""));

        assertThatIllegalStateException().isThrownBy(merge::finish).withMessageContainingAll("parks", "fields", "list");
    }

    @Test
    void aPathThatIsTakenIsRefused() {
        merge.add(PARKS, document("/parks", "listParks", ""));
        merge.add(FIELDS, document("/parks", "listFields", ""));

        assertThatIllegalStateException().isThrownBy(merge::finish).withMessageContainingAll("fields", "/parks");
    }

    private static ObjectNode document(String path, String operation, String schemas) {
        return yaml("""
                info: {version: 0.1.0, license: {name: Apache-2.0}}
                paths:
                  %s:
                    get: {operationId: %s, responses: {'200': {schema: {$ref: '#/components/schemas/Area'}}}}
                components: {schemas: {%s}}
                """.formatted(path, operation, schemas));
    }

    private static String reference(JsonNode merged, String path) {
        return merged.path("paths").path(path).findValuesAsText("$ref").get(0);
    }

    @SuppressWarnings("unchecked")
    private static <T extends JsonNode> T yaml(String text) {
        try {
            return (T) new YAMLMapper().readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
