package dev.pinglu.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the JDK does not do with folders. */
final class Folders {

    private Folders() {}

    /** Deletes the folder with all it holds; an absent folder is fine. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (NoSuchFileException alreadyGone) {
            // a server that is just ending tidies up too
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
