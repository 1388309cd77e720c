package dev.pinglu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.metric.Contribution.Standing;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import io.quarkus.runtime.util.ClassPathUtils;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
        assertThat(samples().keySet()).containsExactlyInAnyOrderElementsOf(schemas.types());
    }

    @Test
    void everyMetricCanBeEvaluatedOnTheSampleOfItsType() throws IOException {
        for (var sample : samples().entrySet()) {
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

    private static Map<String, String> samples() throws IOException {
        var samples = new TreeMap<String, String>();
        ClassPathUtils.consumeAsPaths("golden", folder -> read(folder, samples));
        return samples;
    }

    private static void read(Path folder, Map<String, String> samples) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                samples.put(file.getFileName().toString().replace(".json", ""), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
