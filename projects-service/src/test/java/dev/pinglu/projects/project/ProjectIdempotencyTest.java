package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectIdempotencyTest {
    private static final String PROJECTS = KeyProjectResource.PATH;

    @Test
    void aRepeatedPostIsAnsweredAsTheFirstTime() {
        // Given
        var key = UUID.randomUUID();
        var body = aProject().described();
        var first = post(PROJECTS, body, key);
        // When
        var second = post(PROJECTS, body, key);
        // Then
        second.then()
                .statusCode(201)
                .header("Location", equalTo(first.getHeader("Location")))
                .header("ETag", equalTo(first.getHeader("ETag")))
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void manyAtOnceWithOneKeyTakeEffectOnce() {
        // Given
        var key = UUID.randomUUID();
        var body = aProject().described();
        var before = count();
        // When
        var statuses = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(PROJECTS, body, key).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        // Then
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void aReplayWinsOverAStaleVersion() {
        // Given
        var project = post(PROJECTS, aProject().described()).getHeader("Location");
        var key = UUID.randomUUID();
        StageEvidence.supply(project, ProjectStage.RESERVE, "2022-01-10");
        var step = Map.of("to", "RESERVE", "on", "2022-01-10");
        json(step).header("Idempotency-Key", key).header("If-Match", "\"0\"").post(project + "/transitions");
        // When
        var replay = json(step)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .post(project + "/transitions");
        // Then
        replay.then().statusCode(200).header("Idempotent-Replayed", "true").header("ETag", "\"1\"");
    }

    private static int count() {
        return get(PROJECTS + "?limit=500").jsonPath().getList("items").size();
    }
}
