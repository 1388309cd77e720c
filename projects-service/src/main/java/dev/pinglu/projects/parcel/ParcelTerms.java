package dev.pinglu.projects.parcel;

import dev.pinglu.projects.project.Land;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a parcel is, how it was supplied, and what was agreed of it. */
@Embeddable
class ParcelTerms {
    String parcelName = "";

    @Nullable
    String parcelNo;

    @Nullable
    String contractNo;

    @Nullable
    BigDecimal totalMu;

    @JdbcTypeCode(SqlTypes.JSON)
    Land land = new Land(null, null, null, null);

    @Enumerated(EnumType.STRING)
    @Nullable
    SupplyWay supplyWay;

    @Nullable
    LocalDate suppliedOn;

    @Nullable
    LocalDate agreedStartOn;

    @Nullable
    LocalDate agreedCompletionOn;

    @Nullable
    Long agreedIntensityFenPerMu;

    protected ParcelTerms() {}

    ParcelTerms(DescribeParcel request) {
        parcelName = request.parcelName();
        parcelNo = request.parcelNo();
        contractNo = request.contractNo();
        totalMu = request.totalMu();
        land = request.landOrUnknown();
        supplyWay = request.supplyWay();
        suppliedOn = request.suppliedOn();
        agreedStartOn = request.agreedStartOn();
        agreedCompletionOn = request.agreedCompletionOn();
        agreedIntensityFenPerMu = request.agreedIntensityFenPerMu();
    }

    /** The same as a request says it. */
    DescribeParcel asRequest(@Nullable UUID parkId, @Nullable UUID projectId) {
        return new DescribeParcel(
                parkId,
                projectId,
                parcelName,
                parcelNo,
                contractNo,
                totalMu,
                land,
                supplyWay,
                suppliedOn,
                agreedStartOn,
                agreedCompletionOn,
                agreedIntensityFenPerMu);
    }

    /** What was supplied, in mu; nothing before it was. */
    BigDecimal suppliedMu() {
        return land.suppliedMu() == null ? BigDecimal.ZERO : land.suppliedMu();
    }
}
