package dev.pinglu.gateway.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.event.LogBasis;
import dev.pinglu.gateway.model.ModelWriter;
import dev.pinglu.gateway.model.Rebuild;
import dev.pinglu.gateway.model.RebuildRun;
import dev.pinglu.gateway.model.RebuildRuns;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Starts the model anew from the topics, beside the live one, which is shown until then. */
@Singleton
class FromTopics {
    private final Topics topics;
    private final Positions positions;
    private final Snapshots snapshots;
    private final ArrivalReader arrivals;
    private final ModelWriter model;
    private final EventLog log;
    private final LogBasis basis;
    private final Rebuild rebuild;
    private final RebuildRuns runs;
    private final ObjectMapper json;
    private final Clock clock;

    FromTopics(
            Topics topics,
            Positions positions,
            Snapshots snapshots,
            ArrivalReader arrivals,
            ModelWriter model,
            EventLog log,
            LogBasis basis,
            Rebuild rebuild,
            RebuildRuns runs,
            ObjectMapper json,
            Clock clock) {
        this.topics = topics;
        this.positions = positions;
        this.snapshots = snapshots;
        this.arrivals = arrivals;
        this.model = model;
        this.log = log;
        this.basis = basis;
        this.rebuild = rebuild;
        this.runs = runs;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins.
     *
     * @param acceptLoss whether the operator agrees to lose what the topics do not hold any more
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while another rebuild runs
     */
    RebuildRun start(boolean acceptLoss) {
        var losses = new Losses(basis, json, clock.instant(), acceptLoss);
        var stretch = new TopicStretch(topics, positions);
        var id = rebuild.start(new TopicReplay(stretch, snapshots, arrivals, model, log, basis, losses));
        return runs.find(id).orElseThrow();
    }
}
