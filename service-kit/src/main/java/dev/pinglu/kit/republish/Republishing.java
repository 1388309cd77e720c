package dev.pinglu.kit.republish;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.event.AggregateTypes;
import dev.pinglu.kit.event.EventSettings;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Publishes everything anew, in portions, each of which is a transaction of its own. See docs/adr/015-recovering-truth.md. */
@ApplicationScoped
public class Republishing {
    private static final int PORTION = 100;
    private static final int MOST_WAITING = 10_000;
    private static final String OUTBOX_FULL = "OutboxFull";
    private static final String UNTIL_WRITERS_END = "2s";
    /** Sooner than PostgreSQL looks for deadlocks: it is always this transaction that gives way. */
    private static final String UNTIL_GIVING_WAY = "500ms";

    private final Republications runs;
    private final Epoch epoch;
    private final AggregateTypes aggregates;
    private final Outbox outbox;
    private final EventSettings settings;
    private final Divisions divisions;
    private final Actor actor;
    private final Clock clock;

    Republishing(
            Republications runs,
            Epoch epoch,
            AggregateTypes aggregates,
            Outbox outbox,
            EventSettings settings,
            Divisions divisions,
            Actor actor,
            Clock clock) {
        this.runs = runs;
        this.epoch = epoch;
        this.aggregates = aggregates;
        this.outbox = outbox;
        this.settings = settings;
        this.divisions = divisions;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Raises the epoch and notes that everything is to be published under it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while another run goes on
     */
    @Transactional
    Republication begin() {
        if (runs.isRunning()) {
            throw Problems.conflict("republish.running", "Everything is being published anew already");
        }
        var totals = aggregates.all().stream()
                .map(type -> TypeProgress.begin(type.name(), runs.count(type)))
                .toList();
        runs.waitAtMost(UNTIL_WRITERS_END);
        var run =
                new Republication(epoch.raise(), actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), totals);
        runs.enter(run);
        return run;
    }

    /**
     * Puts the next portion into the outbox, or the end behind the last one.
     *
     * @return whether there may be more to do
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean goOn() {
        var taken = runs.take();
        if (taken.isEmpty()) {
            return false;
        }
        var run = taken.get();
        if (outbox.holds(MOST_WAITING)) {
            // While Kafka is away, what is published anew need not wait in the outbox as well: it is in its tables.
            run.met(OUTBOX_FULL);
            return false;
        }
        run.next().ifPresentOrElse(next -> publish(run, next), () -> complete(run));
        return true;
    }

    private void publish(Republication run, TypeProgress next) {
        runs.waitAtMost(UNTIL_GIVING_WAY);
        var type = aggregates.find(next.type()).orElseThrow();
        var portion = runs.lockAfter(type, next.lastId(), PORTION);
        outbox.republish(portion);
        run.reached(next.and(portion, portion.size() < PORTION));
    }

    private void complete(Republication run) {
        var event = run.complete(clock.instant().truncatedTo(ChronoUnit.MICROS));
        outbox.complete(
                new Outbox.Snapshot(run.id(), divisions.home(), SnapshotCompleted.typeIn(settings.domain()), event));
    }

    /** Notes what keeps the run from going on. */
    @Transactional(TxType.REQUIRES_NEW)
    void met(String failure) {
        runs.take().ifPresent(run -> run.met(failure));
    }
}
