package dev.pinglu.projects.takeover;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch of projects that entered the ledger in the state they had on a day, as a document shows. */
@Entity
public class TakeOver {
    @Id
    private UUID id = Ids.next();

    @Version
    private long version;

    private LocalDate asOf = LocalDate.EPOCH;
    private String sourceDocument = "";
    private String clerk = "";
    private int records;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant withdrawnAt;

    protected TakeOver() {}

    TakeOver(LocalDate asOf, String sourceDocument, String clerk, int records, Instant createdAt) {
        this.asOf = asOf;
        this.sourceDocument = sourceDocument;
        this.clerk = clerk;
        this.records = records;
        this.createdAt = createdAt;
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public String sourceDocument() {
        return sourceDocument;
    }

    public String clerk() {
        return clerk;
    }

    public int records() {
        return records;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
