package dev.pinglu.kit.attachment;

import static dev.pinglu.kit.testing.PhotoFile.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {
    private static final int MOST = 4_000;
    private static final byte[] PDF = "%PDF-1.7\n一份文件".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Attachments attachments;

    @BeforeEach
    void open() {
        attachments = Stores.attachments(Map.of(
                "pinglu.attachment.folder", folder.toString(), "pinglu.attachment.max-size", String.valueOf(MOST)));
    }

    @Test
    void aFileIsKeptUnderItsFingerprintOnce() throws IOException {
        // When
        var first = receive(PDF);
        var again = receive(PDF);
        // Then
        assertThat(again).isEqualTo(first);
        assertThat(first.kind()).isEqualTo(FileKind.PDF);
        assertThat(first.bytes()).isEqualTo(PDF.length);
        assertThat(files())
                .containsExactly(folder.resolve(first.sha256().substring(0, 2)).resolve(first.sha256()));
        assertThat(given(first)).isEqualTo(PDF);
    }

    @ParameterizedTest
    @CsvSource({"OFD.xml,OFD", "xl/workbook.xml,XLSX", "word/document.xml,DOCX"})
    void packagesAreToldByThePartTheyMustHave(String part, FileKind kind) throws IOException {
        assertThat(receive(zip(part)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "GIF89a", "MZ", "PK\u0003\u0004 no archive"})
    void anythingElseIsRefusedWhateverItSaysOfItself(String content) {
        assertRefused(415, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDocumentWithMacrosIsRefused() throws IOException {
        assertRefused(415, zip("xl/workbook.xml", "xl/vbaProject.bin"));
        assertRefused(415, zip("classes.dex"));
    }

    @Test
    void anEmptyFileAndOneThatIsTooLargeAreRefused() throws IOException {
        assertRefused(400, new byte[0]);
        assertRefused(413, Arrays.copyOf(PDF, MOST + 1));
        assertThat(receive(Arrays.copyOf(PDF, MOST)).bytes()).isEqualTo(MOST);
    }

    @Test
    void aPictureThatIsCutOffIsRefused() throws IOException {
        var jpeg = aPhoto().jpeg();
        var png = aPhoto().png();
        assertRefused(422, Arrays.copyOf(jpeg, jpeg.length / 2));
        assertRefused(422, Arrays.copyOf(png, png.length - 20));
        assertThat(files()).isEmpty();
    }

    @Test
    void twoCopiesThatDifferInTheirNotesShowTheSamePicture() {
        // Given
        var photo = aPhoto().takenAt("2022:09:01 10:00:00");
        // When
        var one = receive(photo.jpeg());
        var other = receive(photo.by("Li-Si").takenAt("2022:09:02 10:00:00").jpeg());
        // Then
        assertThat(other.sha256()).isNotEqualTo(one.sha256());
        assertThat(other.pictureSha256()).isEqualTo(one.pictureSha256());
        assertThat(receive(aPhoto().jpeg()).pictureSha256()).isNotEqualTo(one.pictureSha256());
    }

    @Test
    void withoutAPlaceForItNothingIsTakenIn() {
        assertThatThrownBy(() -> Stores.attachments(Map.of()).receive(new ByteArrayInputStream(PDF)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pinglu.attachment.folder")
                .hasMessageContaining("pinglu.attachment.s3.bucket");
    }

    private void assertRefused(int status, byte[] content) {
        assertThatThrownBy(() -> receive(content))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(status));
    }

    private Attachment receive(byte[] content) {
        return attachments.receive(new ByteArrayInputStream(content));
    }

    private byte[] given(Attachment file) {
        var out = new ByteArrayOutputStream();
        attachments.write(file.sha256(), file.kind(), out);
        return out.toByteArray();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
            }
        }
        return out.toByteArray();
    }
}
