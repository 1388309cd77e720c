package dev.pinglu.gateway.metric;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of metrics in {@code docs/metrics.md} is made from their files. */
@QuarkusTest
class MetricsDocumentTest {
    private static final String BEGIN = "<!-- made from the metric files -->";
    private static final String END = "<!-- end -->";
    private static final Map<String, String> DOMAINS =
            Map.of("projects", "重点工程", "rural", "三农与防返贫", "civility", "文明城市与志愿服务", "economy", "经济指标", "parks", "园区");

    @Inject
    Metrics metrics;

    @Test
    void theDocumentListsEveryMetricAsItsFileDefinesIt() throws IOException {
        // Given
        var file = Path.of("..", "docs", "metrics.md");
        var text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        // When
        var fresh = text.substring(0, begin) + "\n" + tables() + text.substring(end);
        // Then
        if (!fresh.equals(text)) {
            Files.writeString(file, fresh);
            fail("docs/metrics.md was stale and has been written anew; look at the difference and commit it");
        }
    }

    private String tables() {
        var byDomain = new LinkedHashMap<String, StringBuilder>();
        metrics.all().stream()
                .filter(metric -> !metric.id().startsWith("tests."))
                .forEach(metric -> byDomain.computeIfAbsent(metric.domain(), MetricsDocumentTest::head)
                        .append(row(metric)));
        return String.join("\n", byDomain.values()) + "\n";
    }

    private static StringBuilder head(String domain) {
        return new StringBuilder(
                "### " + DOMAINS.getOrDefault(domain, domain) + " (" + domain + ")\n\n"
                        + "| id | 名称 name | 口径 what counts | unit | kind | from | by | plan |\n|---|---|---|---|---|---|---|---|\n");
    }

    private static String row(Metric metric) {
        var parts = Stream.of(metric.numerator(), metric.denominator())
                .flatMap(part -> part.stream())
                .map(id -> "`" + id + "`")
                .collect(joining(" ÷ "));
        return Stream.of(
                        "`" + metric.id() + "`" + (metric.version() == 1 ? "" : " v" + metric.version()),
                        metric.name().zh() + "<br>" + metric.name().en(),
                        metric.definition().zh() + "<br>" + metric.definition().en(),
                        metric.unit().name(),
                        metric.kind().name().toLowerCase(Locale.ROOT),
                        metric.isRate()
                                ? parts
                                : metric.entity()
                                        .map(MetricsDocumentTest::aggregate)
                                        .orElse(""),
                        String.join(", ", metric.dimensions()),
                        metric.plan().map(plan -> "`" + plan + "`").orElse(""))
                .collect(joining(" | ", "| ", " |\n"));
    }

    private static String aggregate(String type) {
        return List.of(type.split("\\.")).get(3);
    }
}
