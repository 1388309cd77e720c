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
    /** Where the projects lie. */
    static final String TOWNSHIP = "140603101";

    private static final Duration COMPILING = Duration.ofSeconds(100);
    private static final int TURNS = 8;
    private static final Duration SETTLING = Duration.ofSeconds(1);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final BenchStack stack;

    WriteBench(BenchStack stack) {
        this.stack = stack;
    }

    List<BenchRow> run() throws Exception {
        Load.warmUp(() -> new Registering(stack.projects()), COMPILING);
        try (var database = stack.connect("projects")) {
            BareRegistration.prepare(database);
        }
        var pace = Turns.medians(
                TURNS,
                () -> Load.perSecond(() -> new Registering(stack.projects()), SETTLING, MEASURED),
                () -> Load.perSecond(() -> new BareRows(stack.connect("projects")), SETTLING, MEASURED),
                () -> Load.perSecond(() -> new BareRegistration(stack.connect("projects")), SETTLING, MEASURED));
        return List.of(
                BenchRow.share("write request", "requests/s", pace[0], pace[1], "bare pairs of rows", 0.10),
                BenchRow.share("write request", "requests/s", pace[0], pace[2], "bare registrations", 0.25));
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
                    "approvalMode":"FILING","constructionNature":"NEW","sector":"电力","divisionCode":"%4$s",\
                    "owner":{"name":"示例发电有限公司"},"totalInvestmentFen":100000000,\
                    "plannedStart":{"year":2022,"month":5}}""".formatted(number, 1901 + number / 1_000_000 * 100, number % 1_000_000, TOWNSHIP));
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }
}
