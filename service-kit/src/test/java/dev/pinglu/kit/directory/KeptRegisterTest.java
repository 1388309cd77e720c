package dev.pinglu.kit.directory;

import static dev.pinglu.kit.directory.RegisterFixture.aBureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.division.KnownDivisions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files change while the service runs. */
class KeptRegisterTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2022, 11, 1);

    @TempDir
    Path folder;

    private RegisterFiles files;

    @BeforeEach
    void aBureauIsKept() {
        aBureau().writeTo(folder);
        files = new RegisterFiles(Optional.of(folder));
    }

    @Test
    void aHandoverIsReadWhileTheServiceRuns() {
        // Given
        var kept = kept();
        aBureau()
                .change("tenures.csv", "2020-01-01,\nb", "2020-01-01,2022-10-31\nb")
                .tenure("a,carl,示例丙,2022-11-01,")
                .writeTo(folder);
        // When
        kept.check();
        // Then
        assertThat(kept.now().holderOf("a", NOVEMBER).orElseThrow().holder()).isEqualTo("carl");
        assertThat(kept.flaws()).isEmpty();
    }

    @Test
    void aFlawedFileIsRefusedWholeAndTold() {
        // Given
        var kept = kept();
        aBureau()
                .post("c,C角,Third,bureau,2010-01-01,,")
                .tenure("a,carl,示例丙,2022-11-01,")
                .writeTo(folder);
        // When
        kept.check();
        // Then
        assertThat(kept.now().post("c", NOVEMBER)).isEmpty();
        assertThat(kept.now().holderOf("a", NOVEMBER).orElseThrow().holder()).isEqualTo("anna");
        var health = new DirectoryHealth(kept, files).call();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getData().orElseThrow())
                .containsEntry(
                        "flaw-1",
                        "tenures.csv:4: the post is held on the same days by line 2; column to says when a tenure ended");
    }

    @Test
    void aMendedFileEndsTheTrouble() {
        // Given
        var kept = kept();
        aBureau().tenure("none,carl,示例丙,2022-11-01,").writeTo(folder);
        kept.check();
        aBureau().writeTo(folder);
        // When
        kept.check();
        // Then
        assertThat(new DirectoryHealth(kept, files).call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void filesThatChangeWhileTheyAreReadWaitForTheNextLook() {
        // Given
        var changing = new ChangingFiles(folder);
        var kept = new KeptRegister(changing, KnownDivisions.with());
        aBureau().post("c,C角,Third,bureau,2010-01-01,,").writeTo(folder);
        changing.afterReading = () -> aBureau().writeTo(folder);
        // When
        kept.check();
        // Then
        assertThat(kept.now().posts()).hasSize(2);
        assertThat(kept.flaws()).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsToldAndTheLastRegisterStays() throws IOException {
        // Given
        var kept = kept();
        Files.delete(folder.resolve("posts.csv"));
        // When
        kept.check();
        // Then
        assertThat(kept.flaws())
                .extracting(Flaw::toString)
                .containsExactly("posts.csv:1: the file is missing or cannot be read");
        assertThat(kept.now().posts()).hasSize(2);
    }

    @Test
    void aFileThatIsBackUnchangedEndsTheTrouble() throws IOException {
        // Given
        var kept = kept();
        Files.delete(folder.resolve("posts.csv"));
        kept.check();
        aBureau().writeTo(folder);
        // When
        kept.check();
        // Then
        assertThat(kept.flaws()).isEmpty();
    }

    @Test
    void whatASpreadsheetSavesAsUtf8IsRead() throws IOException {
        // Given
        var file = folder.resolve("tenures.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        // When
        var kept = kept();
        // Then
        assertThat(kept.now().tenuresOf("a")).hasSize(1);
    }

    @Test
    void whatASpreadsheetSavesInAnotherCharsetIsTold() throws IOException {
        var file = folder.resolve("units.csv");
        Files.write(file, Files.readString(file).getBytes(Charset.forName("GBK")));
        assertThatThrownBy(this::kept)
                .hasMessageContaining("units.csv:1: the file is not written in UTF-8; save it as CSV UTF-8");
    }

    @Test
    void aServiceDoesNotStartWithAFlawedRegister() {
        aBureau().tenure("none,carl,示例丙,2022-11-01,").writeTo(folder);
        assertThatThrownBy(this::kept).hasMessageContaining("tenures.csv:4: there is no such post");
    }

    private KeptRegister kept() {
        return new KeptRegister(files, KnownDivisions.with());
    }

    /** Files that someone writes right after they have been read. */
    private static final class ChangingFiles extends RegisterFiles {
        private Runnable afterReading = () -> {};

        ChangingFiles(Path folder) {
            super(Optional.of(folder));
        }

        @Override
        Map<String, String> read() {
            var found = super.read();
            afterReading.run();
            return found;
        }
    }
}
