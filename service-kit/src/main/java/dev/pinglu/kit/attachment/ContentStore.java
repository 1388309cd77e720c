package dev.pinglu.kit.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Contents under their own fingerprint, {@code ab/abcdef…}, so that the same content is kept once however often it comes. Storage
 * that does not answer is a problem 503 wherever it is asked.
 */
interface ContentStore {
    /**
     * The store that the settings name; none for a service that takes no files in.
     *
     * @throws IllegalStateException naming the setting that is missing, or too much
     */
    static Optional<ContentStore> of(AttachmentSettings settings) {
        var s3 = settings.s3();
        if (settings.folder().isPresent() && s3.bucket().isPresent()) {
            throw new IllegalStateException(
                    "Attached files are kept in pinglu.attachment.folder or in pinglu.attachment.s3.bucket, not in both");
        }
        return settings.folder()
                .<ContentStore>map(ContentFolder::new)
                .or(() -> s3.bucket().map(bucket -> ContentBucket.of(bucket, s3)));
    }

    /** Refuses what can never be used, before the first file comes. */
    void check() throws IOException;

    /** Keeps a whole file; after that it is there even if the machine stops. One that is brought again is young again. */
    void keep(Path file, String sha256) throws IOException;

    boolean has(String sha256);

    /** @throws java.nio.file.NoSuchFileException if it is not there */
    InputStream open(String sha256) throws IOException;

    /** Fingerprints of what was last brought before an instant. */
    List<String> broughtBefore(Instant instant) throws IOException;

    /** Deletes a content if it is there. */
    void delete(String sha256) throws IOException;
}
