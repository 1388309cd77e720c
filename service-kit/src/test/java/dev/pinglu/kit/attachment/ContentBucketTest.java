package dev.pinglu.kit.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.testing.BrokenLine;
import dev.pinglu.kit.testing.S3Server;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentBucketTest extends ContentStoreContract {
    private static final String ENDPOINT = "pinglu.attachment.s3.endpoint";

    @TempDir
    Path storage;

    private S3Server server;

    @BeforeEach
    void start() throws Exception {
        server = S3Server.startedIn(storage);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Override
    Map<String, String> settings() {
        var settings = new HashMap<>(server.settings());
        settings.put("pinglu.attachment.s3.incoming", work.resolve("incoming").toString());
        settings.put("pinglu.attachment.s3.timeout", "3s");
        return settings;
    }

    @Override
    Path folder() {
        return server.bucket();
    }

    @Test
    void aFileThatIsNotWhatItWasIsRefusedByTheStorage() throws IOException {
        assertUnavailable(() -> keep("%PDF-1.7\n另一份".getBytes(StandardCharsets.UTF_8), SHA256));
        assertThat(store().has(SHA256)).isFalse();
    }

    @Test
    void aFileWhoseSenderIsKilledIsNotThere() throws IOException {
        // Given
        var large = Arrays.copyOf(PDF, 500_000);
        var sha256 = sha256(large);
        var file = arrived(large);
        try (var line = BrokenLine.to(server.port(), 200_000)) {
            var cutOff = Stores.store(settings(ENDPOINT, "http://127.0.0.1:" + line.port()));
            // When
            assertUnavailable(() -> cutOff.keep(file, sha256));
            // Then
            assertThat(line.broken()).isPositive();
        }
        assertThat(store().has(sha256)).isFalse();
        assertThat(all()).isEmpty();
        store().keep(file, sha256);
        assertThat(all()).containsExactly(sha256);
    }

    @Test
    void storageThatIsAwayIsAProblemThatPasses() throws IOException {
        // Given
        var file = arrived(PDF);
        var store = store();
        var attachments = Stores.attachments(settings());
        // When
        server.close();
        // Then
        assertUnavailable(() -> store.keep(file, SHA256));
        assertUnavailable(() -> store.has(SHA256));
        assertUnavailable(() -> store.open(SHA256));
        assertUnavailable(() -> store.broughtBefore(Instant.now()));
        assertUnavailable(() -> store.delete(SHA256));
        assertUnavailable(() -> attachments.receive(new ByteArrayInputStream(PDF)));
        assertThat(work.resolve("incoming")).isEmptyDirectory();
        store.check();
    }

    @Test
    @Timeout(20)
    void storageThatNeverAnswersIsNotWaitedForLongerThanIsSet() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var store = Stores.store(settings(
                    ENDPOINT, "http://127.0.0.1:" + silent.getLocalPort(), "pinglu.attachment.s3.timeout", "1s"));
            var asked = Instant.now();
            assertUnavailable(() -> store.has(SHA256));
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @CsvSource({"bucket,another", "access-key,somebody", "secret-key,guessed"})
    void aBucketOrAnAccountThatTheStorageDoesNotKnowIsRefusedAtTheStart(String setting, String wrong) {
        // Given
        var mistaken = Stores.store(settings("pinglu.attachment.s3." + setting, wrong));
        // When
        assertThatThrownBy(mistaken::check)
                // Then
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pinglu.attachment.s3.bucket");
    }

    @ParameterizedTest
    @CsvSource({
        "pinglu.attachment.s3.access-key,'',access-key is missing",
        "pinglu.attachment.s3.secret-key,'',secret-key is missing",
        "pinglu.attachment.s3.allow-plain,false,pinglu.attachment.s3.endpoint is not encrypted",
        "pinglu.attachment.folder,attachments,not in both"
    })
    void settingsThatDoNotGoTogetherAreRefusedByName(String setting, String value, String told) {
        assertThatThrownBy(() -> Stores.store(settings(setting, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(told);
    }

    private static void assertUnavailable(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(503);
            assertThat(problem.getHeaders()).containsKey("Retry-After");
            assertThat(problem.getDetail()).contains("storage of attached files");
        });
    }
}
