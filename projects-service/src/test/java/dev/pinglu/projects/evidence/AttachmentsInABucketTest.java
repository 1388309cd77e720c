package dev.pinglu.projects.evidence;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.evidence.EvidenceCalls.attach;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.S3ServerResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service as it is when files lie in a bucket: what is swept there, and what is told when the storage is away. */
@QuarkusTest
@TestProfile(AttachmentsInABucketTest.WithABucket.class)
class AttachmentsInABucketTest extends AttachmentSweepTest {
    @ConfigProperty(name = S3ServerResource.BUCKET_FOLDER)
    Path bucket;

    public static final class WithABucket implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pinglu.attachment.folder", "");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(S3ServerResource.class));
        }
    }

    @Override
    Path contents() {
        return bucket;
    }

    @Test
    void filesWaitUntilTheStorageIsBackAndNothingElseDoes() throws IOException {
        // Given
        var contract = EvidenceCalls.record(
                post("/api/projects/key-projects", aProject().described()).header("Location"),
                EvidenceType.CONTRACT,
                "2022-09-01");
        var content = content();
        var aside = Files.move(bucket, bucket.resolveSibling("aside"));
        // When
        attach(contract, content)
                // Then
                .then()
                .statusCode(503)
                .header("Retry-After", "10")
                .contentType("application/problem+json")
                .body("type", containsString("unavailable"))
                .body("detail", containsString("storage of attached files"));
        get(contract).then().statusCode(200).body("file", nullValue());
        Files.move(aside, bucket);
        attach(contract, content).then().statusCode(200);
        assertThat(get(contract + "/file").asByteArray()).isEqualTo(content);
    }
}
