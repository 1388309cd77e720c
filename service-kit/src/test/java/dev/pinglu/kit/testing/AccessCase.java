package dev.pinglu.kit.testing;

import org.jspecify.annotations.Nullable;

/** How one operation is called so that it succeeds for whoever may call it. */
@FunctionalInterface
public interface AccessCase {
    /** Prepares whatever the call needs, in a township, and returns the call without making it. */
    Call in(String township);

    /**
     * A call that has not been made.
     *
     * @param division the one that a caller's token must name to be inside
     * @param body JSON as text, or an object that is written as the suite writes it; absent for none
     * @param etag what If-Match says; absent for none
     * @param mediaType of the body
     */
    record Call(
            String division,
            String method,
            String path,
            @Nullable Object body,
            @Nullable String etag,
            String mediaType) {
        public Call(String division, String method, String path, @Nullable Object body, @Nullable String etag) {
            this(division, method, path, body, etag, "application/json");
        }

        /** A POST of a file. */
        public static Call file(String division, String path, String text, String mediaType) {
            return new Call(division, "POST", path, text, null, mediaType);
        }

        /** A PUT of a file on a record as it is now. */
        public static Call file(String division, String record, String part, String text, String mediaType) {
            return new Call(division, "PUT", record + part, text, Api.etagOf(record), mediaType);
        }

        public static Call get(String division, String path) {
            return new Call(division, "GET", path, null, null);
        }

        public static Call post(String division, String path, Object body) {
            return new Call(division, "POST", path, body, null);
        }

        /** A POST on a record as it is now. */
        public static Call change(String division, String record, String step, Object body) {
            return new Call(division, "POST", record + step, body, Api.etagOf(record));
        }

        /** A PUT on a record as it is now. */
        public static Call put(String division, String record, String part, Object body) {
            return new Call(division, "PUT", record + part, body, Api.etagOf(record));
        }
    }
}
