package dev.pinglu.kit.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.kit.ledger.SheetIntake.Copy;
import dev.pinglu.kit.sheet.SheetForm;
import dev.pinglu.kit.sheet.SheetFormat;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers that are files to be saved. */
public final class Sheets {
    /** Whoever wants more narrows the filters. */
    public static final int MOST_ROWS = 20_000;

    private Sheets() {}

    /** Records as a file. */
    public static Response file(SheetForm form, SheetFormat format, List<? extends JsonNode> rows) {
        return file(new Copy(form.write(format, rows), format.mediaType(), form.name() + format.ending()));
    }

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
