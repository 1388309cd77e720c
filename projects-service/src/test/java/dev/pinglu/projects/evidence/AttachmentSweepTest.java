package dev.pinglu.projects.evidence;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.evidence.EvidenceCalls.attach;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pinglu.kit.attachment.Attachment;
import dev.pinglu.kit.attachment.AttachmentSweep;
import dev.pinglu.kit.attachment.Attachments;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentSweepTest {
    @Inject
    Attachments attachments;

    @Inject
    AttachmentSweep sweep;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "pinglu.attachment.folder")
    Optional<Path> folder;

    @Test
    void onlyOldFilesThatNoRecordRefersToAreSwept() throws IOException {
        // Given
        var contract = EvidenceCalls.record(
                post("/api/projects/key-projects", aProject().described()).header("Location"),
                EvidenceType.CONTRACT,
                "2022-09-01");
        var content = content();
        var referred = attach(contract, content).jsonPath().getString("file.sha256");
        var left = old(receive(content()));
        var young = receive(content());
        old(referred);
        // When
        sweep.run();
        // Then
        assertThat(file(left.sha256())).doesNotExist();
        assertThat(file(young.sha256())).exists();
        assertThat(get(contract + "/file").asByteArray()).isEqualTo(content);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> attachments.hold(left)))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(503));
    }

    @Test
    void theSweepWaitsForARecordOnItsWay() throws IOException {
        // Given a transaction that is about to refer to a file which is old
        var file = old(receive(content()));
        // When
        var swept = QuarkusTransaction.requiringNew().call(() -> {
            attachments.hold(file);
            var running = CompletableFuture.runAsync(sweep::run);
            await("the sweep waits").until(this::aLockIsWaitedFor);
            assertThat(file(file.sha256())).exists();
            return running;
        });
        swept.join();
        // Then: no record came after all
        assertThat(file(file.sha256())).doesNotExist();
    }

    private boolean aLockIsWaitedFor() {
        // Asked by a thread of its own, outside of any transaction.
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery(
                                        "select count(*) from pg_locks where locktype = 'advisory' and not granted",
                                        Long.class)
                                .getSingleResult()
                        > 0);
    }

    private Attachment receive(byte[] content) {
        return attachments.receive(new ByteArrayInputStream(content));
    }

    private Attachment old(Attachment file) throws IOException {
        old(file.sha256());
        return file;
    }

    private void old(String sha256) throws IOException {
        Files.setLastModifiedTime(file(sha256), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private Path file(String sha256) {
        return contents().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Where the files lie. */
    Path contents() {
        return folder.orElseThrow();
    }

    /** A document of its own. */
    static byte[] content() {
        return ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }
}
