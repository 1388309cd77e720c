package dev.pinglu.kit.attachment;

/** Records that refer to files. Every feature that takes files in answers; what nobody refers to is swept. */
public interface ContentReferences {
    /** Whether a record refers to a content, or its history does; within a transaction. */
    boolean include(String sha256);
}
