package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.source.Source;
import dev.pinglu.gateway.wording.Moments;
import dev.pinglu.gateway.wording.Words;
import io.quarkus.qute.TemplateData;
import java.time.Duration;

/** A source on the operator's page. */
@TemplateData
record SourceLine(
        String name,
        String service,
        String seen,
        boolean silent,
        String businessDay,
        int epoch,
        long depth,
        String age) {
    private static final String NOTHING = "—";

    static SourceLine of(Source source) {
        var seenAt = source.seenAt();
        var day = source.businessDay();
        return new SourceLine(
                Words.in(Words.ZH).getOrDefault("source." + source.domain(), source.domain()),
                source.service(),
                seenAt == null ? NOTHING : Moments.ofSecond(seenAt),
                source.silent(),
                day == null ? NOTHING : day.toString(),
                source.epoch(),
                source.outboxDepth(),
                source.outboxDepth() == 0 ? NOTHING : Moments.length(Duration.ofMillis(source.oldestAgeMillis())));
    }
}
