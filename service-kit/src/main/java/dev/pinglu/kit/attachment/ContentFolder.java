package dev.pinglu.kit.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Contents as files of a folder. What arrives is written aside and moved to its place when it is whole and on the disk. */
final class ContentFolder implements ContentStore {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    ContentFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void check() throws IOException {
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(folder), "check", null));
        } catch (IOException refused) {
            throw new IOException("pinglu.attachment.folder cannot be used: " + folder, refused);
        }
    }

    @Override
    public void keep(Path file, String sha256) throws IOException {
        synced(file, StandardOpenOption.WRITE);
        var shelf = shelf(sha256);
        if (Files.notExists(shelf)) {
            Files.createDirectories(shelf);
            synced(folder, StandardOpenOption.READ);
        }
        Files.move(file, place(sha256), StandardCopyOption.ATOMIC_MOVE);
        synced(shelf, StandardOpenOption.READ);
    }

    @Override
    public boolean has(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public List<String> broughtBefore(Instant instant) throws IOException {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(file -> FINGERPRINT.matcher(name(file)).matches())
                    .filter(file -> isOlder(file, instant))
                    .map(ContentFolder::name)
                    .toList();
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    static boolean isOlder(Path file, Instant instant) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (IOException gone) {
            return false;
        }
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
