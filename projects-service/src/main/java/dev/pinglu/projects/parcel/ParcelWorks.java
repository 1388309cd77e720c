package dev.pinglu.projects.parcel;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has become of a parcel since it was supplied. */
@Embeddable
class ParcelWorks {
    @Nullable
    LocalDate startedOn;

    /** By whom the start was told; stays inside the service. */
    @Nullable
    String startToldBy;

    /** Absent unless works have stopped. */
    @Nullable
    LocalDate stoppedOn;

    @Nullable
    String stopReason;

    @Nullable
    BigDecimal developedMu;

    @Nullable
    BigDecimal investedPct;

    int notCountedDays;

    @Nullable
    String notCountedReason;

    @Nullable
    String notCountedDocument;

    @Nullable
    LocalDate determinedOn;

    @Nullable
    String determinationDocument;

    @Enumerated(EnumType.STRING)
    @Nullable
    Disposal disposal;

    @Nullable
    LocalDate disposedOn;

    @Nullable
    String disposalDocument;

    protected ParcelWorks() {}

    static ParcelWorks none() {
        return new ParcelWorks();
    }

    void start(LocalDate on, String clerk) {
        startedOn = on;
        startToldBy = clerk;
        beginAnew();
    }

    void stop(SuspendWorks told) {
        stoppedOn = told.on();
        stopReason = told.reason();
        developedMu = told.developedMu();
        investedPct = told.investedPct();
        beginAnew();
    }

    void resume() {
        stoppedOn = null;
        stopReason = null;
        developedMu = null;
        investedPct = null;
        beginAnew();
    }

    void exempt(ExemptDays request) {
        notCountedDays = request.days();
        notCountedReason = request.reason();
        notCountedDocument = request.document();
    }

    /** What did not count of one clock says nothing of the next. */
    void beginAnew() {
        notCountedDays = 0;
        notCountedReason = null;
        notCountedDocument = null;
    }

    void determine(DetermineIdle determination) {
        determinedOn = determination.on();
        determinationDocument = determination.document();
    }

    void dispose(DisposeOfParcel decided) {
        disposal = decided.disposal();
        disposedOn = decided.on();
        disposalDocument = decided.document();
    }
}
