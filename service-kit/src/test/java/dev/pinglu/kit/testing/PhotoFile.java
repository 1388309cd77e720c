package dev.pinglu.kit.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Photos as a camera writes them: {@code aPhoto().takenAt("2022:09:01 10:00:00").at("39.5", "112.25").jpeg()}. */
public final class PhotoFile {
    /** What nobody may read in a picture that is served. */
    public static final String PERSONAL = "Zhang-San-138-0000-0000";

    private static final int BLOCK = 8;
    private static final int BLOCKS = 5;
    private static final int APP1 = 0xE1;
    private static final int COMMENT = 0xFE;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private int number = NUMBER.incrementAndGet();
    private @Nullable String takenAt;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private int orientation = 1;
    private String artist = PERSONAL;

    private PhotoFile() {}

    /** A picture that no other photo shows. */
    public static PhotoFile aPhoto() {
        return new PhotoFile();
    }

    /** By the camera's clock, in the way of EXIF: {@code 2022:09:01 10:00:00}. */
    public PhotoFile takenAt(String time) {
        this.takenAt = time;
        return this;
    }

    public PhotoFile at(String north, String east) {
        this.latitude = new BigDecimal(north);
        this.longitude = new BigDecimal(east);
        return this;
    }

    public PhotoFile turned(int way) {
        this.orientation = way;
        return this;
    }

    public PhotoFile by(String name) {
        this.artist = name;
        return this;
    }

    /** The picture without any notes. */
    public byte[] png() {
        return written("png");
    }

    /** The picture with the camera's notes, a comment, a description for editors, and something behind its end. */
    public byte[] jpeg() {
        var plain = written("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, APP1, exif());
        segment(out, APP1, ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + artist).getBytes(StandardCharsets.UTF_8));
        segment(out, COMMENT, artist.getBytes(StandardCharsets.UTF_8));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(artist.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private byte[] written(String format) {
        var image = new BufferedImage(BLOCK * BLOCKS, BLOCK * BLOCKS, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                boolean white = (number >> (y / BLOCK * BLOCKS + x / BLOCK) & 1) == 1;
                image.setRGB(x, y, (white ? Color.WHITE : Color.BLACK).getRGB());
            }
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void segment(ByteArrayOutputStream out, int code, byte[] content) {
        out.write(0xFF);
        out.write(code);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    /** Three directories of a TIFF: the picture, the exposure, the place. */
    private byte[] exif() {
        var name = artist.getBytes(StandardCharsets.US_ASCII);
        boolean placed = latitude != null;
        int directory = 8;
        int exposure = directory + 2 + 12 * (placed ? 4 : 3) + 4;
        int place = exposure + 2 + 12 * (takenAt == null ? 0 : 1) + 4;
        int values = place + (placed ? 2 + 12 * 4 + 4 : 0);
        var tiff = ByteBuffer.allocate(values + 20 + 48 + name.length + 1);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(directory);
        tiff.putShort((short) (placed ? 4 : 3));
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x013B, 2, name.length + 1).putInt(values + 20 + 48);
        entry(tiff, 0x8769, 4, 1).putInt(exposure);
        if (placed) {
            entry(tiff, 0x8825, 4, 1).putInt(place);
        }
        tiff.putInt(0).putShort((short) (takenAt == null ? 0 : 1));
        if (takenAt != null) {
            entry(tiff, 0x9003, 2, 20).putInt(values);
        }
        tiff.putInt(0);
        if (latitude != null && longitude != null) {
            tiff.putShort((short) 4);
            entry(tiff, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
            entry(tiff, 2, 5, 3).putInt(values + 20);
            entry(tiff, 3, 2, 2).put(new byte[] {'E', 0, 0, 0});
            entry(tiff, 4, 5, 3).putInt(values + 20 + 24);
            tiff.putInt(0);
        }
        tiff.position(values);
        tiff.put(Arrays.copyOf(String.valueOf(takenAt).getBytes(StandardCharsets.US_ASCII), 20));
        degrees(tiff, latitude);
        degrees(tiff, longitude);
        tiff.put(name);
        return ByteBuffer.allocate(6 + tiff.capacity())
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** Degrees, no minutes, no seconds: each a fraction. */
    private static void degrees(ByteBuffer tiff, @Nullable BigDecimal value) {
        int millionths = value == null ? 0 : value.movePointRight(6).intValueExact();
        tiff.putInt(millionths).putInt(1_000_000);
        tiff.putInt(0).putInt(1).putInt(0).putInt(1);
    }
}
