package dev.pinglu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.metric.Contribution.Standing;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The publishers' golden samples are what the gateway must be able to read. */
@QuarkusTest
class GoldenSamplesTest {
    private final EventSchemas schemas;
    private final Metrics metrics;
    private final ObjectMapper json;

    @Inject
    GoldenSamplesTest(EventSchemas schemas, Metrics metrics, ObjectMapper json) {
        this.schemas = schemas;
        this.metrics = metrics;
        this.json = json;
    }

    @Test
    void everySampleIsOfAKnownTypeAndEveryTypeHasASample() throws IOException {
        assertThat(GoldenSamples.byType().keySet()).containsExactlyInAnyOrderElementsOf(schemas.types());
    }

    @Test
    void everyMetricCanBeEvaluatedOnTheSampleOfItsType() throws IOException {
        for (var sample : GoldenSamples.byType().entrySet()) {
            var contributions = metrics.contributions(sample.getKey(), json.readTree(sample.getValue()), "140603100");

            assertThat(contributions).as(sample.getKey()).noneMatch(one -> one.standing() == Standing.UNEVALUATED);
        }
    }

    @Test
    void everyPropertyThatIsPublishedIsDeclaredPublic() {
        for (var type : schemas.types()) {
            var properties = schemas.find(type).orElseThrow().path("properties");
            assertThat(properties.properties())
                    .as(type)
                    .allMatch(property ->
                            property.getValue().path("x-privacy").asText().equals("public"));
        }
    }
}
