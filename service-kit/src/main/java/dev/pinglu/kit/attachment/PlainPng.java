package dev.pinglu.kit.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG without anything but the picture: texts, times, camera notes and what follows the end are left behind. */
final class PlainPng {
    private static final int SIGNATURE_BYTES = 8;
    private static final int TYPE_BYTES = 4;
    private static final int CHECKSUM_BYTES = 4;
    private static final String END = "IEND";
    private static final Set<String> NEEDED =
            Set.of("IHDR", "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYS");

    private PlainPng() {}

    /**
     * Copies the picture.
     *
     * @throws IOException also for what is no whole PNG
     */
    static void copy(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(from);
        var out = new DataOutputStream(to);
        out.write(exactly(in, SIGNATURE_BYTES));
        String type;
        do {
            int length = in.readInt();
            if (length < 0 || length > Integer.MAX_VALUE - CHECKSUM_BYTES) {
                throw new IOException("A chunk of the PNG has no length");
            }
            type = new String(exactly(in, TYPE_BYTES), StandardCharsets.US_ASCII);
            var rest = exactly(in, length + CHECKSUM_BYTES);
            if (NEEDED.contains(type)) {
                out.writeInt(length);
                out.writeBytes(type);
                out.write(rest);
            }
        } while (!type.equals(END));
        out.flush();
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        // Grows with what is there: an announced length alone takes no memory.
        var read = in.readNBytes(count);
        if (read.length < count) {
            throw new IOException("The PNG is cut off");
        }
        return read;
    }
}
