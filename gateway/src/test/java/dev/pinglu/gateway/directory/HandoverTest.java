package dev.pinglu.gateway.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A handover is entered while the gateway runs. */
@QuarkusTest
@TestProfile(HandoverTest.FilesInAFolder.class)
class HandoverTest {
    private static final String FOLDER = "pinglu.directory.folder";
    private static final String POST = "/api/directory/posts/park-ledger";
    private static final String PRESENT = "park-ledger,park-clerk,示例壬,2021-03-01,";

    private final Path tenures = Path.of(ConfigProvider.getConfig().getValue(FOLDER, String.class), "tenures.csv");

    private String untouched = "";

    @BeforeEach
    void theFilesAreSound() throws IOException {
        untouched = FilesInAFolder.sample("tenures.csv");
        Files.writeString(tenures, untouched);
        await("the sample is in force").untilAsserted(() -> {
            directoryIs("UP");
            given().get(POST).then().body("holder.name", equalTo("示例壬"));
        });
    }

    @Test
    void thePostBelongsToTheSuccessorWithoutADeployment() throws IOException {
        // Given
        assertThat(untouched).contains(PRESENT);
        // When
        Files.writeString(
                tenures,
                untouched.replace(PRESENT, PRESENT + "2022-10-19\npark-ledger,sample-successor,示例亥,2022-10-20,"));
        // Then
        await("the handover is read")
                .untilAsserted(() -> given().get(POST).then().body("holder.name", equalTo("示例亥")));
    }

    @Test
    void aMistakeIsToldWithFileAndLineAndChangesNothing() throws IOException {
        // When
        Files.writeString(tenures, untouched + "park-ledger,sample-successor,示例亥,2022-10-20,\n");
        // Then
        await("the mistake is told").untilAsserted(() -> directoryIs("DOWN"));
        given().port(management())
                .get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'directory' }.data.'flaw-1'", containsString("tenures.csv:24: "));
        given().port(management()).get("/q/health/ready").then().statusCode(200);
        given().get(POST).then().body("holder.name", equalTo("示例壬"));
    }

    private static void directoryIs(String status) {
        given().port(management())
                .get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'directory' }.status", equalTo(status));
    }

    private static int management() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }

    /** The sample in a folder that is looked at every second. */
    public static final class FilesInAFolder implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var folder =
                        Files.createDirectories(Path.of("target", "handover")).toAbsolutePath();
                for (var file : List.of("units.csv", "posts.csv", "tenures.csv", "absences.csv")) {
                    Files.writeString(folder.resolve(file), sample(file));
                }
                return Map.of(FOLDER, folder.toString(), "pinglu.directory.check-every", "1s");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private static String sample(String file) throws IOException {
            try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream("directory/" + file)) {
                return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
