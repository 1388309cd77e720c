package dev.pinglu.kit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The version in the addresses of the scripts and styles that all pages share. Browsers keep those for a day without asking, so
 * what is in them must be part of the address. The gateway serves them, out of the kit like everybody.
 */
public final class Assets {
    private static final List<String> FILES = List.of(
            "forms.js",
            "imports.js",
            "lists.css",
            "mark.svg",
            "parts.js",
            "records.css",
            "session.js",
            "suite.css",
            "sums.js",
            "uploads.js");

    /** Of all of them together. */
    public static final String VERSION = read();

    private Assets() {}

    private static String read() {
        var checksum = new CRC32();
        for (var file : FILES) {
            var path = "/META-INF/resources/assets/" + file;
            try (InputStream stream = Objects.requireNonNull(Assets.class.getResourceAsStream(path), path)) {
                checksum.update(stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Long.toHexString(checksum.getValue());
    }
}
