package dev.pinglu.rural.watch;

import dev.pinglu.kit.event.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is published of one division: its latest released month, without what is suppressed. */
@Entity
@Audited
public class WatchSummary extends AggregateRoot {
    private String divisionCode = "";

    @Enumerated(EnumType.STRING)
    private WatchLevel level = WatchLevel.TOWNSHIP;

    private String period = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WatchCell> cells = new ArrayList<>();

    private @Nullable Long households;
    private @Nullable Long persons;

    protected WatchSummary() {}

    /** The first summary of a division. */
    WatchSummary(String divisionCode, WatchLevel level, PublishedCounts counts) {
        this.divisionCode = divisionCode;
        this.level = level;
        release(counts);
    }

    /** Replaces what is published. */
    void release(PublishedCounts counts) {
        period = counts.period();
        cells = new ArrayList<>(counts.cells());
        households = counts.households();
        persons = counts.persons();
        changed("released");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public WatchSummaryEvent.State state() {
        return WatchSummaryEvent.State.of(this);
    }

    WatchLevel level() {
        return level;
    }

    PublishedCounts counts() {
        return new PublishedCounts(period, List.copyOf(cells), households, persons);
    }
}
