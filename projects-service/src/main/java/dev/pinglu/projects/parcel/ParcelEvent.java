package dev.pinglu.projects.parcel;

import dev.pinglu.kit.event.EventType;
import dev.pinglu.projects.project.Land;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a parcel publishes; the JSON Schema beside the application describes each field. */
public sealed interface ParcelEvent {

    /** The whole public state of a parcel. */
    @EventType("dev.pinglu.projects.land-parcel.state.v1")
    @Schema(name = "LandParcelState")
    record State(
            UUID id,
            String parcelName,
            @Nullable String parcelNo,
            @Nullable String contractNo,
            @Nullable UUID parkId,
            @Nullable String parkCode,
            @Nullable UUID projectId,
            @Nullable BigDecimal totalMu,
            Land land,
            @Nullable SupplyWay supplyWay,
            @Nullable LocalDate suppliedOn,
            @Nullable LocalDate agreedStartOn,
            @Nullable LocalDate agreedCompletionOn,
            @Nullable Long agreedIntensityFenPerMu,
            ParcelStatus status,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate stoppedOn,
            @Nullable BigDecimal developedMu,
            @Nullable BigDecimal investedPct,
            int notCountedDays,
            @Nullable LocalDate determinedOn,
            @Nullable Disposal disposal,
            @Nullable LocalDate disposedOn,
            String divisionCode,
            boolean removed)
            implements ParcelEvent {

        static State of(LandParcel parcel) {
            var terms = parcel.terms();
            var works = parcel.works();
            return new State(
                    parcel.id(),
                    terms.parcelName,
                    terms.parcelNo,
                    terms.contractNo,
                    parcel.parkId(),
                    parcel.parkCode(),
                    parcel.projectId(),
                    terms.totalMu,
                    terms.land,
                    terms.supplyWay,
                    terms.suppliedOn,
                    terms.agreedStartOn,
                    terms.agreedCompletionOn,
                    terms.agreedIntensityFenPerMu,
                    parcel.status(),
                    works.startedOn,
                    works.stoppedOn,
                    works.developedMu,
                    works.investedPct,
                    works.notCountedDays,
                    works.determinedOn,
                    works.disposal,
                    works.disposedOn,
                    parcel.divisionCode(),
                    parcel.removed());
        }
    }
}
