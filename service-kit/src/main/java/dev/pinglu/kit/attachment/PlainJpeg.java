package dev.pinglu.kit.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG without anything but the picture: what is needed to draw it is copied as it is, everything else is left behind: the
 * camera's notes, comments, previews, and whatever follows the end of the picture. How it is to be turned is written anew.
 */
final class PlainJpeg {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int LENGTH_BYTES = 2;
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] PROFILE = ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE = ascii("Adobe");
    /** Version, units and densities; the preview that may follow is left out. */
    private static final int JFIF_KEPT = 12;

    private static final byte[] EXIF = ascii("Exif\0\0MM\0*");
    private static final int EXIF_LENGTH = 34;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int FIRST_DIRECTORY = 8;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final int orientation;
    private boolean turned;

    private PlainJpeg(InputStream in, OutputStream out, int orientation) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
        this.orientation = orientation;
        this.turned = orientation == PhotoFacts.NONE.orientation();
    }

    /**
     * Copies the picture.
     *
     * @param in buffered
     * @param out buffered
     * @throws IOException also for what is no whole JPEG
     */
    static void copy(InputStream in, OutputStream out, int orientation) throws IOException {
        new PlainJpeg(in, out, orientation).copy();
        out.flush();
    }

    private void copy() throws IOException {
        if (marker() != SOI) {
            throw new IOException("No JPEG begins here");
        }
        write(SOI);
        for (int code = marker(); code != EOI; code = segment(code)) {
            if (code != APP0) {
                turn();
            }
        }
        write(EOI);
    }

    /** Copies or skips one segment, and answers the marker that follows it. */
    private int segment(int code) throws IOException {
        if (standsAlone(code)) {
            write(code);
            return marker();
        }
        int length = in.readUnsignedShort() - LENGTH_BYTES;
        if (length < 0) {
            throw new IOException("A segment of the JPEG has no length");
        }
        var content = in.readNBytes(length);
        if (content.length < length) {
            throw new IOException("A segment of the JPEG is cut off");
        }
        if (isNeeded(code, content)) {
            write(code);
            write(code == APP0 ? withoutPreview(content) : content);
        }
        return code == SOS ? scan() : marker();
    }

    /** Copies the compressed picture up to the marker that ends it. */
    private int scan() throws IOException {
        while (true) {
            int one = in.readUnsignedByte();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xFF) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && !isRestart(next)) {
                return next;
            }
            write(next);
        }
    }

    private static boolean isNeeded(int code, byte[] content) {
        return switch (code) {
            case APP0 -> startsWith(content, JFIF) && content.length >= JFIF_KEPT;
            case APP2 -> startsWith(content, PROFILE);
            case APP14 -> startsWith(content, ADOBE);
            default -> code != COMMENT && (code < APP0 || code > APP15);
        };
    }

    private static byte[] withoutPreview(byte[] jfif) {
        // The two bytes behind tell the size of the preview: none.
        return Arrays.copyOf(Arrays.copyOf(jfif, JFIF_KEPT), JFIF_KEPT + 2);
    }

    /** The smallest EXIF there is: one directory with the orientation. */
    private void turn() throws IOException {
        if (!turned) {
            turned = true;
            write(APP0 + 1);
            out.writeShort(EXIF_LENGTH);
            out.write(EXIF);
            out.writeInt(FIRST_DIRECTORY);
            out.writeShort(1);
            out.writeShort(ORIENTATION);
            out.writeShort(SHORT);
            out.writeInt(1);
            out.writeShort(orientation);
            out.writeShort(0);
            out.writeInt(0);
        }
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new IOException("A marker of the JPEG is missing");
        }
        int code = in.readUnsignedByte();
        while (code == 0xFF) {
            code = in.readUnsignedByte();
        }
        return code;
    }

    private void write(int code) throws IOException {
        out.write(0xFF);
        out.write(code);
    }

    private void write(byte[] content) throws IOException {
        out.writeShort(content.length + LENGTH_BYTES);
        out.write(content);
    }

    private static boolean standsAlone(int code) {
        return code == 1 || isRestart(code);
    }

    private static boolean isRestart(int code) {
        return code >= 0xD0 && code <= 0xD7;
    }

    private static boolean startsWith(byte[] content, byte[] begin) {
        return content.length >= begin.length && Arrays.equals(content, 0, begin.length, begin, 0, begin.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
