package dev.pinglu.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers that carry the version of what they show. */
public final class Replies {
    private Replies() {}

    /** 201 with the new record, where it is, and its ETag. The place is a path, which holds under whatever name the caller used. */
    public static Response created(String collection, Object id, long version, Object body) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, collection + "/" + id)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .entity(body)
                .build();
    }

    /** 200 with a record and its ETag. */
    public static Response ok(long version, Object body) {
        return Response.ok(body).header(HttpHeaders.ETAG, ETags.of(version)).build();
    }
}
