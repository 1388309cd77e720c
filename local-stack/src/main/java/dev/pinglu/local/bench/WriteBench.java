package dev.pinglu.local.bench;

import dev.pinglu.local.bench.Load.Client;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Registering projects over REST against two bare transactions: one of the same shape as pgbench's (a row and an outbox
 * row), and one of the very rows that a registration writes. docs/adr/008-what-a-write-costs.md says why both.
 */
final class WriteBench {
    private static final Duration WINDOW = Duration.ofSeconds(8);
    private static final int FEWEST = 14;
    private static final int MOST = 24;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final BenchStack stack;

    WriteBench(BenchStack stack) {
        this.stack = stack;
    }

    List<BenchRow> run() throws Exception {
        var requests = Load.steadyPerSecond(() -> new Registering(stack.projects()), WINDOW, FEWEST, MOST);
        try (var database = stack.connect("projects")) {
            BareRegistration.prepare(database);
        }
        var twoRows = Load.perSecond(() -> new BareRows(stack.connect("projects")), WARM_UP, WINDOW);
        var sameRows = Load.perSecond(() -> new BareRegistration(stack.connect("projects")), WARM_UP, WINDOW);
        return List.of(
                BenchRow.share("write request", "requests/s", requests, twoRows, "bare pairs of rows", 0.10),
                BenchRow.share("write request", "requests/s", requests, sameRows, "bare registrations", 0.25));
    }

    /** Registers one project after the other. */
    record Registering(RawHttp http) implements Client {
        @Override
        public void once() throws IOException {
            var number = NUMBER.incrementAndGet();
            http.send(
                    "POST /api/projects/key-projects HTTP/1.1\r\nContent-Type: application/json\r\nIdempotency-Key: "
                            + UUID.randomUUID() + "\r\n",
                    """
                    {"title":"示例项目 %1$d","code":"%2$04d-140603-44-02-%3$06d","level":"DISTRICT","kind":"ENTERPRISE",\
                    "approvalMode":"FILING","constructionNature":"NEW","sector":"电力","divisionCode":"140603101",\
                    "owner":{"name":"示例发电有限公司"},"totalInvestmentFen":100000000,\
                    "plannedStart":{"year":2022,"month":5}}""".formatted(number, 1901 + number / 1_000_000 * 100, number % 1_000_000));
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }
}
