package dev.pinglu.kit.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A file that has been taken in.
 *
 * @param sha256 of the file as it came
 * @param kind by its content
 * @param bytes its size
 * @param pictureSha256 of the picture alone, as it is served: the same for two copies that differ in their notes; absent for what
 *     is no picture
 * @param facts what the camera noted
 */
public record Attachment(
        String sha256, FileKind kind, long bytes, @Nullable String pictureSha256, PhotoFacts facts) {}
