package dev.pinglu.kit.attachment;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.commons.io.function.IOSupplier;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/** Takes files in and gives them out. Who may do either, the record says that a file belongs to. */
@Singleton
public final class Attachments {
    private final AttachmentSettings settings;
    private final ContentLock lock;
    private final Incoming incoming;
    private final @Nullable ContentStore store;

    Attachments(AttachmentSettings settings, ContentLock lock) {
        this.settings = settings;
        this.lock = lock;
        this.incoming = Incoming.of(settings);
        this.store = ContentStore.of(settings).orElse(null);
    }

    /**
     * Takes a file in while it arrives. It is kept when this returns, and is swept if no record comes to refer to it. Not to
     * be called within a transaction, which would wait for whoever sends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an empty file, 413 for one that is too large, 415 for one that is
     *     none of the kinds, 422 for a picture that is damaged, 503 if the storage is away
     */
    public Attachment receive(InputStream body) {
        var kept = store();
        try {
            var arriving = incoming.file();
            try {
                return receive(body, arriving, kept);
            } finally {
                forget(arriving);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("A file could not be taken in", failed);
        }
    }

    private Attachment receive(InputStream body, Path arriving, ContentStore kept) throws IOException {
        var digest = sha256();
        long bytes = write(body, arriving, digest);
        var kind = FileKind.of(arriving)
                .orElseThrow(() -> Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                        .withDetail("By its content the file is neither JPEG, PNG, PDF, OFD, xlsx nor docx")
                        .build());
        IOSupplier<InputStream> file = () -> Files.newInputStream(arriving);
        var facts = facts(file, kind);
        var picture = kind.isPicture() ? fingerprint(file, kind, facts) : null;
        var sha256 = HexFormat.of().formatHex(digest.digest());
        kept.keep(arriving, sha256);
        return new Attachment(sha256, kind, bytes, picture, facts);
    }

    /**
     * Makes sure that a file stays while a record comes to refer to it; within the transaction that writes the record.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if it was swept in between, or the storage is away
     */
    public void hold(Attachment attachment) {
        lock.share();
        if (!has(attachment.sha256())) {
            throw Problems.of(ProblemType.UNAVAILABLE)
                    .withDetail("The file was not kept. Nothing was recorded; send it again")
                    .withHeader("Retry-After", 1)
                    .build();
        }
    }

    /** Whether a file is there. */
    boolean has(String sha256) {
        return store().has(sha256);
    }

    /**
     * Writes a file as it may be seen: a picture without notes, anything else as it came.
     *
     * @throws UncheckedIOException if it is not there
     */
    public void write(String sha256, FileKind kind, OutputStream to) {
        IOSupplier<InputStream> file = () -> store().open(sha256);
        try {
            var out = new BufferedOutputStream(to);
            copy(file, kind, facts(file, kind), out);
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException("A file could not be given out", failed);
        }
    }

    private long write(InputStream body, Path arriving, MessageDigest digest) throws IOException {
        long most = settings.maxSize().asLongValue();
        try (var out = new DigestOutputStream(
                Files.newOutputStream(arriving, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), digest)) {
            long bytes = BoundedInputStream.builder()
                    .setInputStream(body)
                    .setMaxCount(most + 1)
                    .get()
                    .transferTo(out);
            if (bytes > most) {
                throw Problems.of(ProblemType.TOO_LARGE)
                        .withDetail("A file may have " + most + " bytes")
                        .build();
            } else if (bytes == 0) {
                throw Problems.invalid("attachment.empty", "", "The body is the file, and it is empty");
            }
            return bytes;
        }
    }

    private static String fingerprint(IOSupplier<InputStream> file, FileKind kind, PhotoFacts facts)
            throws IOException {
        var digest = sha256();
        try {
            copy(
                    file,
                    kind,
                    facts,
                    new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
        } catch (IOException damaged) {
            throw Problems.refused("attachment.damaged", "", "The picture is damaged: " + damaged.getMessage());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Read by themselves: they stand anywhere before the picture, and how it is turned is told first of all. */
    private static PhotoFacts facts(IOSupplier<InputStream> file, FileKind kind) throws IOException {
        if (kind != FileKind.JPEG) {
            return PhotoFacts.NONE;
        }
        try (var in = new BufferedInputStream(file.get())) {
            return PhotoFacts.of(in);
        }
    }

    private static void copy(IOSupplier<InputStream> file, FileKind kind, PhotoFacts facts, OutputStream out)
            throws IOException {
        try (var in = new BufferedInputStream(file.get())) {
            switch (kind) {
                case JPEG -> PlainJpeg.copy(in, out, facts.orientation());
                case PNG -> PlainPng.copy(in, out);
                case PDF, OFD, XLSX, DOCX -> in.transferTo(out);
            }
        }
    }

    /** Deletes what began to arrive before an instant, and never ended. */
    void forgetIncoming(Instant before) throws IOException {
        incoming.forget(before);
    }

    /** Where the contents are; without a place for them a service that takes files in does not work at all. */
    ContentStore store() {
        if (store == null) {
            throw new IllegalStateException(
                    "pinglu.attachment.folder or pinglu.attachment.s3.bucket says where attached"
                            + " files are kept; neither is set");
        }
        return store;
    }

    private static void forget(Path arriving) {
        try {
            Files.deleteIfExists(arriving);
        } catch (IOException stays) {
            // It is no more than a file that the next sweep finds.
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
