package dev.pinglu.kit.event;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A record that publishes its whole public state whenever it changes, and facts where a subscriber needs them. */
@MappedSuperclass
@Audited
public abstract class AggregateRoot {
    @Id
    private UUID id = Ids.next();

    @Version
    private long version;

    /** Makes every change of a child a change of the root, so that the version counts it. */
    private long changeNumber;

    @Transient
    private final List<Object> facts = new ArrayList<>();

    @Transient
    private String cause = "changed";

    public UUID id() {
        return id;
    }

    /** Counts the published changes of this record, its children included. */
    public long version() {
        return version;
    }

    /** The type as record keys and digests spell it, e.g. {@code key-project}. */
    public abstract String aggregateType();

    /** Code of the division this record lies in. */
    public abstract String divisionCode();

    /** The whole public state, a record annotated with {@link EventType}. */
    public abstract Object state();

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

    String cause() {
        return cause;
    }

    List<Object> drainFacts() {
        var drained = List.copyOf(facts);
        facts.clear();
        return drained;
    }
}
