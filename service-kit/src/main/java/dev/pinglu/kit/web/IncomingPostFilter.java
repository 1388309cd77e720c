package dev.pinglu.kit.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

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
            post.received(
                    operation,
                    request.getHeaderString("Idempotency-Key"),
                    fingerprint(body, request.getUriInfo().getRequestUri().getRawQuery()));
        }
    }

    /** Of the body and of what the query says of it: a trial with {@code dryRun=true} is not the request that follows it. */
    private static byte[] fingerprint(byte[] body, @Nullable String query) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(body);
            if (query != null) {
                digest.update(('?' + query).getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
