package dev.pinglu.kit.attachment;

import static dev.pinglu.kit.testing.PhotoFile.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.PhotoFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    @Test
    void theCamerasNotesAreRead() throws IOException {
        // Given
        var photo = aPhoto().takenAt("2022:09:01 10:00:00")
                .at("39.512345", "112.25")
                .turned(6);
        // When
        var facts = facts(photo.jpeg());
        // Then
        assertThat(facts)
                .isEqualTo(new PhotoFacts(
                        Instant.parse("2022-09-01T02:00:00Z"),
                        new BigDecimal("39.512345"),
                        new BigDecimal("112.250000"),
                        6));
    }

    @Test
    void aPhotoWithoutNotesOrWithDamagedOnesTellsNothing() throws IOException {
        // Given
        var photo = aPhoto().takenAt("2022:09:01 10:00:00").at("39.5", "112.25").jpeg();
        var damaged = photo.clone();
        Arrays.fill(damaged, 40, 90, (byte) 0xFF);
        // Then
        assertThat(facts(aPhoto().jpeg())).isEqualTo(PhotoFacts.NONE);
        assertThat(facts(damaged).latitude()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void aJpegIsServedWithoutNotesAndTurnedAsBefore(int orientation) throws IOException {
        // Given
        var photo = aPhoto().takenAt("2022:09:01 10:00:00").at("39.5", "112.25").turned(orientation);
        // When
        var out = new ByteArrayOutputStream();
        PlainJpeg.copy(new ByteArrayInputStream(photo.jpeg()), out, orientation);
        // Then
        var served = out.toByteArray();
        assertThat(new String(served, StandardCharsets.ISO_8859_1))
                .doesNotContain(PhotoFile.PERSONAL, "2022:09", "xap");
        assertThat(facts(served)).isEqualTo(new PhotoFacts(null, null, null, orientation));
        assertThat(pixels(served)).isEqualTo(pixels(photo.jpeg()));
        assertThat(served).endsWith(0xFF, 0xD9);
    }

    @Test
    void aPngIsServedWithoutTextsAndWithoutWhatFollowsItsEnd() throws IOException {
        // Given: a text between the first chunk and the others, and something behind the last
        var plain = aPhoto().png();
        var text = ("tEXt" + "Author\0" + PhotoFile.PERSONAL).getBytes(StandardCharsets.US_ASCII);
        var written = new ByteArrayOutputStream();
        int header = 8 + 12 + 13;
        written.write(plain, 0, header);
        written.writeBytes(new byte[] {0, 0, 0, (byte) (text.length - 4)});
        written.writeBytes(text);
        written.writeBytes(new byte[4]);
        written.write(plain, header, plain.length - header);
        written.writeBytes(text);
        // When
        var out = new ByteArrayOutputStream();
        PlainPng.copy(new ByteArrayInputStream(written.toByteArray()), out);
        // Then
        assertThat(out.toByteArray()).isEqualTo(plain);
    }

    private PhotoFacts facts(byte[] jpeg) throws IOException {
        return PhotoFacts.of(new ByteArrayInputStream(jpeg));
    }

    private static int[] pixels(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
