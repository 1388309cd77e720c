package dev.pinglu.projects.project;

import dev.pinglu.kit.ledger.SheetIntake.Copy;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers that are files to be saved. */
public final class Sheets {
    private Sheets() {}

    /** Names in Chinese travel as RFC 6266 has them. */
    public static Response file(Copy copy) {
        var name = URLEncoder.encode(copy.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(copy.content())
                .header(HttpHeaders.CONTENT_TYPE, copy.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
