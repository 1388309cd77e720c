package dev.pinglu.local.bench;

import dev.pinglu.local.bench.Load.Client;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Registering projects over REST against a bare transaction of the same shape: one row and one outbox row. */
final class WriteBench {
    /** Long: the first thousands of requests are interpreted, and would be measured as the virtual machine. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final BenchStack stack;

    WriteBench(BenchStack stack) {
        this.stack = stack;
    }

    BenchRow run() throws Exception {
        var requests = Load.perSecond(() -> new Registering(stack.projects()), WARM_UP, MEASURED);
        try (var database = stack.connect("projects");
                var statement = database.createStatement()) {
            statement.execute("create table bench_row (id uuid primary key, content text not null)");
            statement.execute("create table bench_outbox (like outbox including all)");
        }
        var bare = Load.perSecond(() -> new Bare(stack.connect("projects")), Duration.ofSeconds(2), MEASURED);
        return BenchRow.share("write request", "requests/s", requests, bare, "bare transactions", 0.25);
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

    private static final class Bare implements Client {
        private final Connection connection;
        private final PreparedStatement row;
        private final PreparedStatement event;

        Bare(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            row = connection.prepareStatement("insert into bench_row values (?, repeat('x', 300))");
            event = connection.prepareStatement("insert into bench_outbox (id, aggregate_type, aggregate_id, sequence,"
                    + " topic, type, payload, division, cause) values (gen_random_uuid(), 'thing', ?, '00000001000000000001',"
                    + " 'none', 'none', convert_to(repeat('x', 500), 'UTF8'), '', '')");
        }

        @Override
        public void once() throws SQLException {
            var id = UUID.randomUUID();
            row.setObject(1, id);
            row.executeUpdate();
            event.setObject(1, id);
            event.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
