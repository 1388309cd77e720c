package dev.pinglu.projects.formality;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the authority decided, and how long that holds: through its last day in the district, and not an hour longer. */
@Embeddable
class Permit {
    private @Nullable LocalDate decidedOn;
    private @Nullable String documentNo;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private int extensionsUsed;

    protected Permit() {}

    static Permit none() {
        return new Permit();
    }

    /** As it was when the ledger began. */
    static Permit carriedOver(CarriedOverFormality row) {
        var permit = new Permit();
        permit.decided(row.decidedOn(), row.documentNo());
        if (row.status().wasGranted()) {
            permit.valid(row.validFrom() == null ? row.decidedOn() : row.validFrom(), row.validTo());
        }
        permit.extensionsUsed = row.extensions();
        return permit;
    }

    void decided(@Nullable LocalDate on, @Nullable String document) {
        decidedOn = on;
        documentNo = document;
    }

    void valid(@Nullable LocalDate from, @Nullable LocalDate to) {
        validFrom = from;
        validTo = to;
    }

    void extended(LocalDate to) {
        validTo = to;
        extensionsUsed++;
    }

    /** Whether it holds on a day, unless something else ended it. */
    boolean covers(LocalDate day) {
        return validFrom != null && !day.isBefore(validFrom) && !endedBefore(day);
    }

    /** Whether its last day is past. */
    boolean endedBefore(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    /** The last day of a period of months: the one that corresponds to its beginning (民法典第二百零二条). */
    static Optional<LocalDate> lastDay(LocalDate from, @Nullable Integer months) {
        return Optional.ofNullable(months).map(from::plusMonths);
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String documentNo() {
        return documentNo;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    int extensionsUsed() {
        return extensionsUsed;
    }
}
