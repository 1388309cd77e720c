package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Plans;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.event.EventLog.Line;
import dev.pinglu.gateway.event.LogBasis;
import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.model.ModelWriter;
import dev.pinglu.gateway.model.Origin;
import dev.pinglu.gateway.model.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A model made of what the topics hold. */
final class TopicReplay implements Origin {
    private final TopicStretch stretch;
    private final Snapshots snapshots;
    private final ArrivalReader arrivals;
    private final ModelWriter model;
    private final EventLog log;
    private final LogBasis basis;
    private final Losses losses;

    private long run;
    private long events;

    TopicReplay(
            TopicStretch stretch,
            Snapshots snapshots,
            ArrivalReader arrivals,
            ModelWriter model,
            EventLog log,
            LogBasis basis,
            Losses losses) {
        this.stretch = stretch;
        this.snapshots = snapshots;
        this.arrivals = arrivals;
        this.model = model;
        this.log = log;
        this.basis = basis;
        this.losses = losses;
    }

    @Override
    public String name() {
        return "TOPICS";
    }

    @Override
    public boolean more(Connection beside) throws SQLException {
        if (run == 0) {
            model.index(beside);
            run = basis.begin(beside);
        }
        if (!stretch.hasMore(beside)) {
            keepOwn(beside);
            return false;
        }
        var read = stretch.next().parallelStream().map(arrivals::read).toList();
        events += read.size();
        // What cannot be read is parked already: the ingester has been here.
        apply(beside, Batch.published(read));
        return true;
    }

    private void apply(Connection beside, List<Arrival.Published> published) throws SQLException {
        Plans.byIndex(beside);
        var floors = snapshots.floors(beside);
        var lines = new ArrayList<Line>();
        var contributions = new HashMap<UUID, List<Contribution>>();
        for (var one : published) {
            if (floors.admit(one.event())) {
                lines.add(line(one));
                contributions.put(one.event().eventId(), one.contributions());
            }
        }
        var states = basis.placed(beside, lines).stream()
                .filter(event -> model.applies(event.type()))
                .toList();
        take(beside, states, contributions);
    }

    /** What the gateway itself says is on no topic, and stays as its log has it. */
    private void keepOwn(Connection beside) throws SQLException {
        take(beside, log.own(beside), Map.of());
    }

    private void take(Connection beside, List<Event> states, Map<UUID, List<Contribution>> contributions)
            throws SQLException {
        var fresh = model.fresh(beside, states);
        model.apply(
                beside,
                fresh.stream()
                        .map(event -> new State(event, contributions.getOrDefault(event.eventId(), List.of())))
                        .toList());
        basis.take(beside, run, fresh);
    }

    private Line line(Arrival.Published one) {
        var at = one.at();
        return new Line(
                one.event(),
                at.topic(),
                at.partition(),
                at.offset(),
                model.knows(one.event().type()),
                Set.of(),
                0);
    }

    @Override
    public long events() {
        return events;
    }

    @Override
    public long reached() {
        return stretch.reached();
    }

    @Override
    public long total() {
        return stretch.total();
    }

    @Override
    public void settle(Connection beside) throws SQLException {
        if (snapshots.isBeingSwept(beside)) {
            throw new Origin.Refused(
                    "What a snapshot did not hold is being taken out of the view", Map.of("snapshotBeingSwept", true));
        }
        var lost = losses.check(beside);
        basis.use(beside, run);
        losses.tell(beside, lost);
    }

    @Override
    public boolean knowsThePast() {
        return false;
    }

    @Override
    public void close() {
        stretch.close();
    }
}
