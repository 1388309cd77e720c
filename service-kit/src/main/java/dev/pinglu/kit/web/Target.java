package dev.pinglu.kit.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The record that a request changes, and the version it was made on. */
public class Target {
    @PathParam("id")
    UUID id = new UUID(0, 0);

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "The ETag of the version you read", required = true)
    @Nullable
    String ifMatch;

    public static Target of(UUID id, @Nullable String ifMatch) {
        var target = new Target();
        target.id = id;
        target.ifMatch = ifMatch;
        return target;
    }

    public UUID id() {
        return id;
    }

    /**
     * Refuses a change that was not made on the present version.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without If-Match, 412 if it names another version
     */
    public void requireVersion(long version) {
        ETags.requireMatch(ifMatch, version);
    }
}
