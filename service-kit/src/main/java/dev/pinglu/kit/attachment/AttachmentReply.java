package dev.pinglu.kit.attachment;

import dev.pinglu.kit.problem.Problems;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The answer that is a file: to be shown if it is a picture, saved otherwise; read by nobody but the caller. */
@Singleton
public final class AttachmentReply {
    private final Attachments attachments;

    AttachmentReply(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Answers a file, or 304 to whoever has it.
     *
     * @param name without an ending
     */
    public Response of(Request request, Attachment file, String name) {
        var tag = new EntityTag(file.pictureSha256() == null ? file.sha256() : file.pictureSha256());
        var known = request.evaluatePreconditions(tag);
        var answer = known == null ? content(file, name) : known;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private Response.ResponseBuilder content(Attachment file, String name) {
        if (!attachments.has(file.sha256())) {
            throw Problems.notFound("content", file.sha256());
        }
        StreamingOutput content = out -> attachments.write(file.sha256(), file.kind(), out);
        // Names in Chinese travel as RFC 6266 has them.
        var encoded = URLEncoder.encode(name + file.kind().ending(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, file.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (file.kind().isPicture() ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                // Even if a browser took a document for a page, it would run nothing.
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
