package dev.pinglu.kit.problem;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;

/** Every kind of failure the suite reports, with its status and title; docs/problems.md explains each. */
public enum ProblemType {
    INVALID_REQUEST(Status.BAD_REQUEST, "The request is not valid"),
    IDEMPOTENCY_KEY_MISSING(Status.BAD_REQUEST, "A POST needs an Idempotency-Key"),
    UNAUTHORISED(Status.UNAUTHORIZED, "A valid token is required"),
    FORBIDDEN(Status.FORBIDDEN, "This role may not do that"),
    CSRF_TOKEN_MISSING(Status.FORBIDDEN, "The request does not come from a page of the suite"),
    NOT_FOUND(Status.NOT_FOUND, "There is no such thing"),
    METHOD_NOT_ALLOWED(Status.METHOD_NOT_ALLOWED, "This path has no such method"),
    NOT_ACCEPTABLE(Status.NOT_ACCEPTABLE, "No such representation"),
    CONFLICT(Status.CONFLICT, "The request contradicts what is recorded"),
    TRANSITION_REFUSED(Status.CONFLICT, "The stage cannot change that way"),
    REQUEST_IN_PROGRESS(Status.CONFLICT, "A request with this Idempotency-Key is still running"),
    STALE_VERSION(Status.PRECONDITION_FAILED, "The record has changed since it was read"),
    TOO_LARGE(Status.REQUEST_ENTITY_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(Status.UNSUPPORTED_MEDIA_TYPE, "This media type is not understood"),
    RULE_BROKEN(422, "A rule refuses the request"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    VERSION_REQUIRED(428, "An update needs If-Match"),
    TOO_MANY_REQUESTS(Status.TOO_MANY_REQUESTS, "Too many requests"),
    INTERNAL_ERROR(Status.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    BAD_GATEWAY(Status.BAD_GATEWAY, "A service gave no usable answer"),
    UNAVAILABLE(Status.SERVICE_UNAVAILABLE, "A part of the suite is not ready"),
    UPSTREAM_TIMEOUT(Status.GATEWAY_TIMEOUT, "A service did not answer in time");

    private final StatusType status;
    private final String title;

    ProblemType(StatusType status, String title) {
        this.status = status;
        this.title = title;
    }

    ProblemType(int status, String title) {
        this(new UnnamedStatus(status), title);
    }

    /** The stable identifier of the kind, e.g. {@code urn:pinglu:problem:stale-version}. */
    public URI uri() {
        return URI.create("urn:pinglu:problem:" + slug());
    }

    /** The kind's name as documentation and URI spell it. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public StatusType status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The kind that stands for a status when nothing more is known; unknown statuses count as our own error. */
    static ProblemType forStatus(int status) {
        for (var type : values()) {
            if (type.status.getStatusCode() == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
    }

    /** Statuses that JAX-RS has no constant for. */
    private record UnnamedStatus(int code) implements StatusType {
        @Override
        public int getStatusCode() {
            return code;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.familyOf(code);
        }

        @Override
        public String getReasonPhrase() {
            return code == 422 ? "Unprocessable Content" : "Precondition Required";
        }
    }
}
