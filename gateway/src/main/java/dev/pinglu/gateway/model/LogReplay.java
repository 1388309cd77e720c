package dev.pinglu.gateway.model;

import dev.pinglu.gateway.database.Plans;
import dev.pinglu.gateway.event.EventLog;
import java.sql.Connection;
import java.sql.SQLException;

/** A model made of what the log says, from its beginning. */
final class LogReplay implements Rebuild.Origin {
    private static final int CHUNK = 5_000;

    private final EventLog log;
    private final ModelWriter model;
    private long lastId;
    private long total;
    private long events;

    LogReplay(EventLog log, ModelWriter model) {
        this.log = log;
        this.model = model;
    }

    @Override
    public String name() {
        return "LOG";
    }

    @Override
    public boolean more(Connection beside) throws SQLException {
        Plans.byIndex(beside);
        total = log.lastId(beside);
        var read = log.after(beside, lastId, CHUNK);
        if (!read.isEmpty()) {
            var states = read.stream().filter(e -> model.applies(e.type())).toList();
            var evaluated = model.fresh(beside, states).parallelStream()
                    .map(event -> new State(event, model.contributions(event)))
                    .toList();
            model.apply(beside, evaluated);
            lastId = read.get(read.size() - 1).id();
            events += read.size();
        }
        return read.size() == CHUNK;
    }

    @Override
    public long events() {
        return events;
    }

    @Override
    public long reached() {
        return lastId;
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
