package dev.pinglu.gateway.model;

import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.event.EventLog.Entry;
import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.value.Deltas;
import dev.pinglu.gateway.value.PiledChanges;
import dev.pinglu.kit.time.BusinessDay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty model from the log, record by record. What a record counted for before is then at hand, and each one is written
 * once, as its last state leaves it: nothing is read back and nothing is written over. Of several states of one day only the last
 * shows, so the others are not evaluated.
 */
final class Histories {
    /** How many changed places are kept in memory for each event of a portion; few, or the garbage collector copies them over and over. */
    private static final int PLACES_PER_EVENT = 4;

    private final EventLog log;
    private final ModelWriter model;
    private final PiledChanges pile;
    private final Deltas deltas;
    private final int portion;
    private final long upTo;

    private String key = "";
    private long id;
    private String sequence = "";
    private CompletableFuture<List<Evaluated>> evaluating = CompletableFuture.completedFuture(List.of());
    private @Nullable Evaluated last;
    private long events;

    private Histories(EventLog log, ModelWriter model, int portion, long upTo) {
        this.log = log;
        this.model = model;
        this.pile = model.pile();
        this.deltas = model.deltas();
        this.portion = portion;
        this.upTo = upTo;
    }

    /** An entry with what it contributes to the figures. What it says is not kept as a tree, which would be most of the memory. */
    private record Evaluated(Entry entry, List<Contribution> contributions) {
        LocalDate day() {
            return BusinessDay.dayOf(entry.time());
        }
    }

    /** Begins with the log as it is now. */
    static Histories of(Connection beside, EventLog log, ModelWriter model, int portion) throws SQLException {
        var histories = new Histories(log, model, portion, log.lastId(beside));
        histories.pile.open(beside);
        return histories;
    }

    /**
     * Reads on, and writes what was read before, which has been evaluated meanwhile; the figures are there when everything is read.
     *
     * @return whether there is more
     */
    boolean more(Connection beside) throws SQLException {
        var before = evaluating;
        var read = log.histories(beside, key, id, upTo, portion);
        var entries = ofDays(read);
        evaluating = CompletableFuture.supplyAsync(() -> evaluated(entries));
        events += read.size();
        write(beside, before.join());
        if (read.size() == portion) {
            id = read.get(portion - 1).id();
            return true;
        }
        write(beside, evaluating.join());
        finish(beside);
        return false;
    }

    /** Of the entries that are applied, the last that each record has of each day. */
    private List<Entry> ofDays(List<Entry> read) {
        var ofDays = new ArrayList<Entry>();
        for (var entry : read) {
            if (!entry.key().equals(key)) {
                key = entry.key();
                sequence = "";
            }
            if (model.applies(entry.type()) && entry.sequence().compareTo(sequence) > 0) {
                // Whatever comes back after it was gone is new.
                sequence = ModelWriter.isGone(entry.type()) ? "" : entry.sequence();
                if (!ofDays.isEmpty() && isSuperseded(ofDays.get(ofDays.size() - 1), entry)) {
                    ofDays.remove(ofDays.size() - 1);
                }
                ofDays.add(entry);
            }
        }
        return ofDays;
    }

    private static boolean isSuperseded(Entry entry, Entry next) {
        return entry.key().equals(next.key()) && BusinessDay.dayOf(entry.time()).equals(BusinessDay.dayOf(next.time()));
    }

    private List<Evaluated> evaluated(List<Entry> entries) {
        return entries.parallelStream()
                .map(entry -> new Evaluated(entry, model.contributions(log.parsed(entry))))
                .toList();
    }

    private void write(Connection beside, List<Evaluated> read) throws SQLException {
        var complete = new ArrayList<State>();
        for (var next : read) {
            if (last != null && !last.entry().key().equals(next.entry().key())) {
                complete(complete);
            }
            List<Contribution> before = last == null ? List.of() : last.contributions();
            ModelWriter.change(before, next.contributions(), next.day(), deltas);
            last = next;
        }
        model.fill(beside, complete);
        if (deltas.size() > PLACES_PER_EVENT * portion) {
            pile.take(beside, deltas);
        }
    }

    /** The last record has no further events. */
    private void complete(List<State> complete) {
        if (last != null && !ModelWriter.isGone(last.entry().type())) {
            complete.add(new State(log.parsed(last.entry()), last.contributions()));
        }
        last = null;
    }

    private void finish(Connection beside) throws SQLException {
        var complete = new ArrayList<State>();
        complete(complete);
        model.fill(beside, complete);
        pile.take(beside, deltas);
        pile.rollUp(beside);
        model.index(beside);
    }

    long events() {
        return events;
    }

    /** Up to where in the log everything is in the tables, once there is no more. */
    long upTo() {
        return upTo;
    }
}
