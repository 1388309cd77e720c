package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Entity tags: the version of an aggregate in quotes. */
public final class ETags {
    private ETags() {}

    /** The tag of a version, e.g. {@code "3"} with its quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses an update that was not made on the present version.
     *
     * @param ifMatch the request's If-Match header; absent is 428, malformed or different is 412
     * @param version the present version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.of(ProblemType.VERSION_REQUIRED)
                    .withDetail("Send If-Match with the ETag of the version you read")
                    .build();
        }
        if (!ifMatch.strip().equals(of(version))) {
            throw Problems.of(ProblemType.STALE_VERSION)
                    .withDetail("The present version is " + of(version))
                    .withHeader("ETag", of(version))
                    .build();
        }
    }
}
