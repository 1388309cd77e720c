package dev.pinglu.kit.attachment;

import static dev.pinglu.kit.testing.PhotoFile.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store keeps to. However it is reached, the contents lie as files in a folder, where time can be turned back. */
abstract class ContentStoreContract {
    static final byte[] PDF = "%PDF-1.7\n一份文件".getBytes(StandardCharsets.UTF_8);
    static final String SHA256 = sha256(PDF);
    private static final Duration DAY = Duration.ofDays(1);
    /** More than a bucket lists at once. */
    private static final int MANY = 1_001;

    @TempDir
    Path work;

    private @Nullable ContentStore store;

    abstract Map<String, String> settings();

    /** Where the contents lie. */
    abstract Path folder();

    @Test
    void whatIsBroughtTwiceIsKeptOnce() throws IOException {
        // When
        keep(PDF, SHA256);
        keep(PDF, SHA256);
        // Then
        assertThat(read(SHA256)).isEqualTo(PDF);
        assertThat(store().has(SHA256)).isTrue();
        assertThat(all()).containsExactly(SHA256);
        assertThat(folder().resolve(SHA256.substring(0, 2)).resolve(SHA256)).hasBinaryContent(PDF);
    }

    @Test
    void whatIsMissingIsSaidToBe() throws IOException {
        assertThat(store().has(SHA256)).isFalse();
        assertThatThrownBy(() -> store().open(SHA256)).isInstanceOf(NoSuchFileException.class);
        assertThat(all()).isEmpty();
        store().delete(SHA256);
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        // Given
        keep(PDF, SHA256);
        // When
        store().delete(SHA256);
        // Then
        assertThat(store().has(SHA256)).isFalse();
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsOldIsFoundUntilItIsBroughtAgain() throws IOException {
        // Given
        keep(PDF, SHA256);
        var yesterday = Instant.now().minus(DAY);
        assertThat(store().broughtBefore(yesterday)).isEmpty();
        // When
        Files.setLastModifiedTime(place(SHA256), FileTime.from(yesterday.minus(DAY)));
        // Then
        assertThat(store().broughtBefore(yesterday)).containsExactly(SHA256);
        keep(PDF, SHA256);
        assertThat(store().broughtBefore(yesterday)).isEmpty();
    }

    @Test
    void allAreListedHoweverManyThereAre() throws IOException {
        // Given
        List<String> names = IntStream.range(0, MANY)
                .mapToObj(i -> sha256(("content " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        for (var name : names) {
            Files.write(Files.createDirectories(place(name).getParent()).resolve(name), PDF);
        }
        // When
        assertThat(all())
                // Then
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void whatIsNoContentIsLeftAlone() throws IOException {
        for (var other : List.of("readme.txt", "ab/readme.txt", "ab/cd/" + SHA256, "incoming/arriving")) {
            Files.createDirectories(folder().resolve(other).getParent());
            Files.write(folder().resolve(other), PDF);
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void aPhotoIsGivenOutTurnedAndWithoutItsNotes() {
        // Given
        var attachments = Stores.attachments(settings());
        var photo =
                aPhoto().takenAt("2022:09:01 10:00:00").by("Li-Si").turned(6).jpeg();
        // When
        var file = attachments.receive(new ByteArrayInputStream(photo));
        // Then
        var out = new ByteArrayOutputStream();
        attachments.write(file.sha256(), file.kind(), out);
        assertThat(sha256(out.toByteArray())).isEqualTo(file.pictureSha256());
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("Li-Si");
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws IOException {
        // Given
        var brokenOff = new SequenceInputStream(new ByteArrayInputStream(PDF), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The sender has gone");
            }
        });
        // When
        assertThatThrownBy(() -> Stores.attachments(settings()).receive(brokenOff))
                // Then
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("The sender has gone");
        assertThat(all()).isEmpty();
        assertThat(filesBelow(work)).isEmpty();
    }

    @Test
    void whatAProcessLeftThatWasKilledIsForgotten() throws IOException {
        // Given
        var attachments = Stores.attachments(settings());
        attachments.receive(new ByteArrayInputStream(PDF));
        var incoming = Path.of(settings().getOrDefault("pinglu.attachment.s3.incoming", folder() + "/incoming"));
        var left = Files.createFile(incoming.resolve("left"));
        var arriving = Files.createFile(incoming.resolve("arriving"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(DAY).minus(DAY)));
        // When
        attachments.forgetIncoming(Instant.now().minus(DAY));
        // Then
        assertThat(filesBelow(incoming)).containsExactly(arriving);
    }

    ContentStore store() {
        var known = store;
        return known == null ? store = Stores.store(settings()) : known;
    }

    Map<String, String> settings(String... changed) {
        var settings = new HashMap<>(settings());
        IntStream.range(0, changed.length / 2).forEach(i -> settings.put(changed[2 * i], changed[2 * i + 1]));
        return settings;
    }

    void keep(byte[] content, String sha256) throws IOException {
        store().keep(arrived(content), sha256);
    }

    /** A file on the file system of the store. */
    Path arrived(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(work, "arrived", null), content);
    }

    List<String> all() throws IOException {
        return store().broughtBefore(Instant.now().plus(DAY));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] read(String sha256) throws IOException {
        try (var in = store().open(sha256)) {
            return in.readAllBytes();
        }
    }

    private Path place(String sha256) {
        return folder().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
