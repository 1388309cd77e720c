package dev.pinglu.kit.ledger;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A batch of records that entered the ledger in the state they had on a day, as a document shows. */
@Entity
@Audited
public class TakeOver {
    @Id
    private UUID id = Ids.next();

    @Version
    private long version;

    private String recordType = "";
    private String divisionCode = "";
    private LocalDate asOf = LocalDate.EPOCH;
    private String sourceDocument = "";
    private String clerk = "";
    private int records;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant withdrawnAt;

    protected TakeOver() {}

    TakeOver(String recordType, String divisionCode, TakeOverRequest<?> request, String clerk, Instant createdAt) {
        this.recordType = recordType;
        this.divisionCode = divisionCode;
        this.asOf = request.asOf();
        this.sourceDocument = request.sourceDocument();
        this.clerk = clerk;
        this.records = request.records().size();
        this.createdAt = createdAt;
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** As record keys spell it, e.g. {@code project}. */
    String recordType() {
        return recordType;
    }

    /** The division of the clerk who brought it in; its records lie there or below. */
    String divisionCode() {
        return divisionCode;
    }

    /** The day whose state the records entered with. */
    public LocalDate asOf() {
        return asOf;
    }

    public String sourceDocument() {
        return sourceDocument;
    }

    String clerk() {
        return clerk;
    }

    int records() {
        return records;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
