package dev.pinglu.kit.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;

/** The folder of this machine in which files arrive, until they are whole and known. Nobody else may read it. */
final class Incoming {
    private final Path folder;

    private Incoming(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Beside the contents where they are in a folder themselves: only within one file system a move is one step. */
    static Incoming of(AttachmentSettings settings) {
        return new Incoming(settings.folder()
                .map(kept -> kept.resolve("incoming"))
                .orElseGet(() -> settings.s3().incoming()));
    }

    /** Where a file may be made, of a name of its own. */
    Path file() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return folder.resolve(UUID.randomUUID().toString());
    }

    /** Deletes what began to arrive before an instant, and never ended. */
    void forget(Instant before) throws IOException {
        try (var files = Files.list(folder)) {
            for (var left : (Iterable<Path>) files::iterator) {
                if (ContentFolder.isOlder(left, before)) {
                    Files.deleteIfExists(left);
                }
            }
        } catch (NoSuchFileException nothingCame) {
            // The folder is made with the first file.
        }
    }
}
