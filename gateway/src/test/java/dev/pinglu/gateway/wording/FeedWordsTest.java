package dev.pinglu.gateway.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.schema.EventSchemas;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A clerk reads the feed in Chinese: every verb and every stage the services publish has a word. */
@QuarkusTest
class FeedWordsTest {
    private static final Pattern CAUSE = Pattern.compile("changed\\(\\s*\"([a-z-]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("^    ([A-Z_]+)\\(", Pattern.MULTILINE);
    private static final Path INDICATORS =
            Path.of("..", "projects-service", "src/main/java/dev/pinglu/projects/observation/Indicator.java");
    private static final List<String> SERVICES = List.of("projects-service", "rural-service", "civility-service");

    private final EventSchemas schemas;

    @Inject
    FeedWordsTest(EventSchemas schemas) {
        this.schemas = schemas;
    }

    @Test
    void everyVerbOfTheServicesHasAWord() throws IOException {
        var causes = causes();

        assertThat(causes).contains("registered", "stage-changed").hasSizeGreaterThan(15);
        assertThat(causes).allSatisfy(cause -> assertThat(Words.in(Words.ZH)).containsKey("cause." + cause));
    }

    @Test
    void everyStageThatIsReachedHasAWord() {
        var missing = new ArrayList<String>();
        for (var type : schemas.types()) {
            var stages = new ArrayList<JsonNode>();
            schemas.find(type)
                    .orElseThrow()
                    .at("/properties/stage/enum")
                    .elements()
                    .forEachRemaining(stages::add);
            var aggregate = type.split("\\.", -1)[3];
            // The first stage is where a record begins; nothing changes to it.
            stages.stream()
                    .skip(1)
                    .map(stage -> "stage." + aggregate + "." + stage.asText())
                    .filter(word -> !Words.in(Words.ZH).containsKey(word))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCropAndEveryIndicatorHasAWordInBothLanguages() throws IOException {
        var constants = new TreeSet<String>();
        schemas.find("dev.pinglu.rural.sown-record.state.v1")
                .orElseThrow()
                .at("/properties/crop/enum")
                .forEach(crop -> constants.add("crop." + crop.asText()));
        CONSTANT.matcher(Files.readString(INDICATORS))
                .results()
                .forEach(indicator -> constants.add("indicator." + indicator.group(1)));

        assertThat(constants).contains("crop.BUCKWHEAT", "indicator.GRAIN_OUTPUT");
        assertThat(Words.in(Words.ZH)).containsKeys(constants.toArray(new String[0]));
        assertThat(Words.in(Words.EN)).containsKeys(constants.toArray(new String[0]));
    }

    private static Set<String> causes() throws IOException {
        var causes = new TreeSet<String>();
        for (var service : SERVICES) {
            try (var files = Files.walk(Path.of("..", service, "src", "main", "java"))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    CAUSE.matcher(Files.readString(file)).results().forEach(cause -> causes.add(cause.group(1)));
                }
            }
        }
        return causes;
    }
}
