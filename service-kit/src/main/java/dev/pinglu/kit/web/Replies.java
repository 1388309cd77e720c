package dev.pinglu.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry the version of what they show. */
public final class Replies {
    private Replies() {}

    /** 201 with the new record, where it is, and its ETag. */
    public static Response created(String collection, Object id, long version, Object body) {
        return Response.created(URI.create(collection + "/" + id))
                .header(HttpHeaders.ETAG, ETags.of(version))
                .entity(body)
                .build();
    }

    /** 200 with a record and its ETag. */
    public static Response ok(long version, Object body) {
        return Response.ok(body).header(HttpHeaders.ETAG, ETags.of(version)).build();
    }
}
