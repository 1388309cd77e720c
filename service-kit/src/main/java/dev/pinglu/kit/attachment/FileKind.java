package dev.pinglu.kit.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an attached file is, by its content and never by its name. */
@Schema(name = "FileKind")
public enum FileKind {
    JPEG("image/jpeg", ".jpg", null),
    PNG("image/png", ".png", null),
    PDF("application/pdf", ".pdf", null),
    /** 版式文件, GB/T 33190: the form in which authorities issue documents. */
    OFD("application/ofd", ".ofd", "OFD.xml"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", "xl/workbook.xml"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "word/document.xml");

    private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};

    private final String mediaType;
    private final String ending;
    private final @Nullable String mainPart;

    FileKind(String mediaType, String ending, @Nullable String mainPart) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.mainPart = mainPart;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, with the dot. */
    public String ending() {
        return ending;
    }

    /** Whether it is a picture, which is served without the camera's notes. */
    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** What a file is; empty for anything that may not be attached, documents with macros among them. */
    static Optional<FileKind> of(Path file) throws IOException {
        byte[] begin;
        try (var in = Files.newInputStream(file)) {
            begin = in.readNBytes(PNG_BEGINS.length);
        }
        if (startsWith(begin, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        } else if (startsWith(begin, PNG_BEGINS)) {
            return Optional.of(PNG);
        } else if (startsWith(begin, PDF_BEGINS)) {
            return Optional.of(PDF);
        }
        return startsWith(begin, ZIP_BEGINS) ? ofPackage(file) : Optional.empty();
    }

    /** By the part that each of these packages must have; only the directory of the archive is read, nothing is unpacked. */
    private static Optional<FileKind> ofPackage(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                return Optional.empty();
            }
            return Arrays.stream(values())
                    .filter(kind -> kind.mainPart != null && archive.getEntry(kind.mainPart) != null)
                    .findFirst();
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] begin, byte[] expected) {
        return begin.length >= expected.length
                && Arrays.equals(begin, 0, expected.length, expected, 0, expected.length);
    }
}
