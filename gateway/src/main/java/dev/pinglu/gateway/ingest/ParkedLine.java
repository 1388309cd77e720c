package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.ingest.ParkedRecords.Parked;
import dev.pinglu.gateway.wording.Moments;
import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A parked record on the operator's page. */
@TemplateData
record ParkedLine(
        String key, String encodedKey, String type, String place, String reason, String since, String superseded) {
    static ParkedLine of(Parked parked) {
        var type = parked.type();
        var by = parked.supersededBy();
        return new ParkedLine(
                parked.key(),
                URLEncoder.encode(parked.key(), StandardCharsets.UTF_8),
                type == null ? "" : type,
                parked.topic() + " / " + parked.partition() + " / " + parked.offset(),
                parked.reason(),
                Moments.ofSecond(parked.parkedAt()),
                by == null ? "" : "#" + by);
    }
}
