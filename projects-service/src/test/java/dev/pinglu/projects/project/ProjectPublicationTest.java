package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.testing.DatabaseOwner;
import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.projects.evidence.StageEvidence;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectPublicationTest {
    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Test
    void everyChangeOfAProjectIsPublishedInOrder() {
        // Given
        var project = post(KeyProjectResource.PATH, aProject().described()).getHeader("Location");
        var id = project.substring(project.lastIndexOf('/') + 1);
        // When
        StageEvidence.step(project, "RESERVE", "2022-01-10");
        // Then
        try (var states = TopicReader.of("projects.state")) {
            var records = states.await("project/" + id, 2);
            assertThat(records).extracting(r -> r.header("ce_cause")).containsExactly("registered", "stage-changed");
            assertThat(records)
                    .extracting(r -> r.header("ce_sequence"))
                    .containsExactly("00000001000000000000", "00000001000000000001");
            var last = records.get(1);
            assertThat(last.header("ce_type")).isEqualTo("dev.pinglu.projects.project.state.v1");
            assertThat(last.header("ce_source")).isEqualTo("/projects-service");
            assertThat(last.header("ce_subject")).isEqualTo(id);
            assertThat(last.header("ce_division")).isEqualTo("140603101");
            assertThat(last.header("ce_dataschema"))
                    .isEqualTo("http://127.0.0.1:8080/schemas/dev.pinglu.projects.project.state.v1.json");
            assertThat(last.json().get("stage").asText()).isEqualTo("RESERVE");
        }
    }

    @Test
    void aStageChangeIsAFactForSubscribers() {
        // Given
        var project = post(KeyProjectResource.PATH, aProject().described()).getHeader("Location");
        var id = project.substring(project.lastIndexOf('/') + 1);
        // When
        StageEvidence.step(project, "RESERVE", "2022-01-10");
        // Then
        try (var facts = TopicReader.of("project-status")) {
            var fact = facts.await("project/" + id, 1).get(0);
            assertThat(fact.header("ce_type")).isEqualTo("dev.pinglu.projects.project.stage-changed.v1");
            assertThat(fact.json().get("from").asText()).isEqualTo("LEAD");
            assertThat(fact.json().get("to").asText()).isEqualTo("RESERVE");
            assertThat(fact.json().get("businessDay").asText()).isEqualTo("2022-01-10");
        }
    }

    @Test
    void anEventNamesTheTraceOfWhatCausedItIfThereIsOne() {
        // Given
        var project = post(KeyProjectResource.PATH, aProject().described()).getHeader("Location");
        var id = project.substring(project.lastIndexOf('/') + 1);
        var request = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());
        // When
        try (var answering = Span.wrap(request).makeCurrent()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.publish(List.of(entities.find(Project.class, UUID.fromString(id)))));
        }
        // Then
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("project/" + id, 2))
                    .extracting(r -> r.header("ce_traceparent"))
                    .containsExactly("", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        }
    }

    /** Plans are made while it is empty, and kept while it fills: a scan that costs nothing then is slow when it matters. */
    @Test
    void theOutboxIsReadByItsIndexHoweverSmallItIs() throws SQLException {
        // Given an outbox that PostgreSQL knows to be empty
        DatabaseOwner.execute("vacuum analyze outbox");
        var scans = scansOfTheOutbox();
        // When
        post(KeyProjectResource.PATH, aProject().described());
        // Then
        await("the relay's statistics")
                .untilAsserted(
                        () -> assertThat(scansOfTheOutbox().get("idx_scan")).isGreaterThan(scans.get("idx_scan")));
        assertThat(scansOfTheOutbox().get("seq_scan")).isEqualTo(scans.get("seq_scan"));
    }

    private Map<String, Long> scansOfTheOutbox() {
        var row = (Object[]) QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select seq_scan, idx_scan from pg_stat_user_tables where relname = 'outbox'")
                        .getSingleResult());
        return Map.of("seq_scan", (Long) row[0], "idx_scan", (Long) row[1]);
    }

    @Test
    void aHeartbeatTellsThatTheSourceIsAlive() {
        try (var states = TopicReader.of("projects.state")) {
            // When
            var beat = states.await("heartbeat/projects-service", 1).get(0);
            // Then
            assertThat(beat.json().get("service").asText()).isEqualTo("projects-service");
            assertThat(beat.json().get("businessDay").asText()).isEqualTo("2022-10-20");
        }
    }

    @Test
    void theDigestCountsWhatIsPublished() {
        // Given
        var before = digest();
        // When
        post(KeyProjectResource.PATH, aProject().described());
        // Then
        var after = digest();
        assertThat((int) after.get("count")).isEqualTo((int) before.get("count") + 1);
        assertThat(after.get("hash")).isNotEqualTo(before.get("hash"));
    }

    private static Map<String, Object> digest() {
        return get("/api/projects/admin/digest").jsonPath().getMap("types.find { it.type == 'project' }");
    }
}
