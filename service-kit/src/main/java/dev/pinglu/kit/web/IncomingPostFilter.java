package dev.pinglu.kit.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Takes the fingerprint of every POST before anything reads it. */
@Provider
class IncomingPostFilter implements ContainerRequestFilter {
    private final IncomingPost post;

    IncomingPostFilter(IncomingPost post) {
        this.post = post;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (HttpMethod.POST.equals(request.getMethod())) {
            var body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            var operation = "POST " + request.getUriInfo().getPath();
            post.received(operation, request.getHeaderString("Idempotency-Key"), sha256(body));
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
