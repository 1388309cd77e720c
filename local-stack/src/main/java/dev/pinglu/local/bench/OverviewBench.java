package dev.pinglu.local.bench;

import java.sql.SQLException;
import java.time.Duration;

/** The overview of the district against one row by its primary key, both from the gateway, which checks the same token for both. */
final class OverviewBench {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(6);

    private final BenchStack stack;

    OverviewBench(BenchStack stack) {
        this.stack = stack;
    }

    BenchRow run() throws Exception {
        var event = anyEvent();
        var overview =
                Load.perSecond(() -> new Reading(stack.gateway(), "/api/overview?division=140603"), WARM_UP, MEASURED);
        var row = Load.perSecond(() -> new Reading(stack.gateway(), "/api/events/" + event), WARM_UP, MEASURED);
        return BenchRow.share("overview", "requests/s", overview, row, "single rows by primary key", 0.35);
    }

    private String anyEvent() throws SQLException {
        try (var gateway = stack.connect("gateway");
                var query = gateway.createStatement();
                var row = query.executeQuery("select id from event_log order by id desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
