package dev.pinglu.kit.event;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A record that publishes its whole public state whenever it changes, and facts where a subscriber needs them. Its table
 * has the columns {@code id, version, change_number, take_over_id, removed}.
 */
@MappedSuperclass
@Audited
public abstract class AggregateRoot {
    @Id
    private UUID id = Ids.next();

    @Version
    private long version;

    /** Makes every change of a child a change of the root, so that the version counts it. */
    private long changeNumber;

    private @Nullable UUID takeOverId;

    private boolean removed;

    @Transient
    private final List<Object> facts = new ArrayList<>();

    @Transient
    private String cause = "changed";

    /** The name of a type of aggregates in record keys and digests: {@code TrialRun} is {@code trial-run}. */
    public static String typeOf(Class<?> aggregate) {
        return aggregate.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    /** 0 for a new record; counts its recorded changes, those of its children included. */
    public long version() {
        return version;
    }

    /** Whether it entered by a take-over, in a state it had before the ledger began. */
    public boolean carriedOver() {
        return takeOverId != null;
    }

    /** Whether it was withdrawn; it no longer counts and is shown nowhere. */
    public boolean removed() {
        return removed;
    }

    /** Code of the division this record lies in. */
    public abstract String divisionCode();

    /** The whole public state, a record annotated with {@link EventType}. */
    public abstract Object state();

    /** Marks a new record as part of a take-over. */
    public final void carryOver(UUID takeOverId) {
        this.takeOverId = takeOverId;
        changed("taken-over");
    }

    /** Withdraws the record; its last state says so. */
    public final void remove() {
        removed = true;
        changed("removed");
    }

    /** Notes the past-tense verb of a change; the last one of a transaction becomes the {@code cause} of the state. */
    protected final void changed(String verb) {
        cause = verb;
        changeNumber++;
    }

    /** Notes a change that subscribers also hear of as a fact, a record annotated with {@link EventType}. */
    protected final void changed(String verb, Object fact) {
        changed(verb);
        facts.add(fact);
    }

    final String type() {
        return typeOf(Hibernate.getClass(this));
    }

    final String cause() {
        return cause;
    }

    final List<Object> drainFacts() {
        var drained = List.copyOf(facts);
        facts.clear();
        return drained;
    }
}
