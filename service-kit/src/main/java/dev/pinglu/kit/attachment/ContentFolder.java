package dev.pinglu.kit.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Contents under their own fingerprint, {@code ab/abcdef…}, so that the same content is one file however often it comes. What
 * arrives is written aside and moved to its place when it is whole and on the disk.
 */
final class ContentFolder {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final String INCOMING = "incoming";

    private final Path folder;

    /** @throws UncheckedIOException if the folder cannot be made or written to */
    ContentFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(this.folder.resolve(INCOMING));
        } catch (IOException refused) {
            throw new UncheckedIOException("pinglu.attachment.folder cannot be used: " + this.folder, refused);
        }
    }

    /** A file of its own for what arrives. */
    Path incoming() {
        return folder.resolve(INCOMING).resolve(UUID.randomUUID().toString());
    }

    /** Moves a whole file to its place; after that it is there even if the machine stops. */
    void keep(Path incoming, String sha256) throws IOException {
        synced(incoming, StandardOpenOption.WRITE);
        var shelf = shelf(sha256);
        if (Files.notExists(shelf)) {
            Files.createDirectories(shelf);
            synced(folder, StandardOpenOption.READ);
        }
        Files.move(incoming, place(sha256), StandardCopyOption.ATOMIC_MOVE);
        synced(shelf, StandardOpenOption.READ);
    }

    Optional<Path> find(String sha256) {
        return Optional.of(place(sha256)).filter(Files::isRegularFile);
    }

    /** Fingerprints of what was last brought before an instant. */
    List<String> broughtBefore(Instant instant) throws IOException {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(file -> FINGERPRINT.matcher(name(file)).matches())
                    .filter(isBefore(instant))
                    .map(ContentFolder::name)
                    .toList();
        }
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** Deletes what began to arrive before an instant, and never ended. */
    void forgetIncoming(Instant before) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(INCOMING))) {
            for (var left : files.filter(isBefore(before)).toList()) {
                Files.deleteIfExists(left);
            }
        }
    }

    private static Predicate<Path> isBefore(Instant instant) {
        return file -> {
            try {
                return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
            } catch (IOException gone) {
                return false;
            }
        };
    }

    private Path place(String sha256) {
        if (!FINGERPRINT.matcher(sha256).matches()) {
            throw new IllegalArgumentException("No fingerprint: " + sha256);
        }
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void synced(Path path, StandardOpenOption way) throws IOException {
        try (var channel = FileChannel.open(path, way)) {
            channel.force(true);
        }
    }
}
