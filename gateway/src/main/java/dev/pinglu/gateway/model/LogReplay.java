package dev.pinglu.gateway.model;

import dev.pinglu.gateway.database.Plans;
import dev.pinglu.gateway.event.EventLog;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A model made of what the log says: what is there at the beginning record by record, what comes in meanwhile in the order in
 * which it came.
 */
final class LogReplay implements Origin {
    /** Two of them, parsed, should not outgrow the young generation: what is collected late is collected at length. */
    private static final int PORTION = 500;

    private final EventLog log;
    private final ModelWriter model;
    private final int portion;
    private @Nullable Histories histories;
    private boolean filled;
    private long lastId;
    private long total;
    private long events;

    LogReplay(EventLog log, ModelWriter model) {
        this(log, model, PORTION);
    }

    LogReplay(EventLog log, ModelWriter model, int portion) {
        this.log = log;
        this.model = model;
        this.portion = portion;
    }

    @Override
    public String name() {
        return "LOG";
    }

    @Override
    public boolean more(Connection beside) throws SQLException {
        Plans.byIndex(beside);
        total = log.lastId(beside);
        return filled ? follow(beside) : fill(beside);
    }

    private boolean fill(Connection beside) throws SQLException {
        if (histories == null) {
            histories = Histories.of(beside, log, model, portion);
        }
        if (!histories.more(beside)) {
            lastId = histories.upTo();
            filled = true;
        }
        events = histories.events();
        return true;
    }

    private boolean follow(Connection beside) throws SQLException {
        var read = log.after(beside, lastId, portion);
        if (!read.isEmpty()) {
            var states = read.stream().filter(e -> model.applies(e.type())).toList();
            var evaluated = model.fresh(beside, states).parallelStream()
                    .map(event -> new State(event, model.contributions(event)))
                    .toList();
            model.apply(beside, evaluated);
            lastId = read.get(read.size() - 1).id();
            events += read.size();
        }
        return read.size() == portion;
    }

    @Override
    public long events() {
        return events;
    }

    @Override
    public long reached() {
        return Math.max(lastId, events);
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void settle(Connection beside) {
        // What the log says stays as it is.
    }

    @Override
    public boolean knowsThePast() {
        return true;
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
