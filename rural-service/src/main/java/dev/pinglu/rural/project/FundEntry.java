package dev.pinglu.rural.project;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One line of a project's fund ledger; lines are added, never changed. */
@Entity
@Immutable
@Audited
public class FundEntry {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable RuralProject project;

    private int number;

    @Enumerated(EnumType.STRING)
    private FundKind kind = FundKind.PLAN;

    @Enumerated(EnumType.STRING)
    private FundSource source = FundSource.DISTRICT;

    private long amountFen;
    private LocalDate bookedOn = LocalDate.EPOCH;
    private String voucher = "";
    private @Nullable String note;

    protected FundEntry() {}

    FundEntry(RuralProject project, int number, FundLine line) {
        this.project = project;
        this.number = number;
        this.kind = line.kind();
        this.source = line.source();
        this.amountFen = line.amountFen();
        this.bookedOn = line.on();
        this.voucher = line.voucher();
        this.note = line.note();
    }

    /** Whether a line names the voucher of this entry. */
    boolean isVoucherOf(FundLine line) {
        return kind == line.kind() && source == line.source() && voucher.equals(line.voucher());
    }

    /** Whether a line says the same once more. */
    boolean isRepeatedBy(FundLine line) {
        return isVoucherOf(line) && amountFen == line.amountFen() && bookedOn.equals(line.on());
    }

    /** Counts the entries of the project from 1. */
    int number() {
        return number;
    }

    FundKind kind() {
        return kind;
    }

    FundSource source() {
        return source;
    }

    long amountFen() {
        return amountFen;
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    String voucher() {
        return voucher;
    }

    @Nullable
    String note() {
        return note;
    }
}
