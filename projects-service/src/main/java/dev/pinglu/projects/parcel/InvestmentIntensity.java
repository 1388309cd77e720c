package dev.pinglu.projects.parcel;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much is invested on the land of a parcel (投资强度), beside what was agreed. What a project has cost goes to all the land that it has,
 * so that none of its parcels bears the whole.
 *
 * @param asOf the business day
 * @param projectId absent for a parcel without a project, of which nothing further is known
 * @param parcels of the project that are supplied
 * @param suppliedMu of them all, in mu
 * @param reportedThrough the last month of the project's reports that count
 * @param investedFen since the start of the project, in fen
 * @param fenPerMu absent while nothing is reported or supplied
 * @param agreedFenPerMu of this parcel
 * @param attained what is invested per mu ÷ what was agreed
 */
@TemplateData
public record InvestmentIntensity(
        UUID parcelId,
        LocalDate asOf,
        @Nullable UUID projectId,
        int parcels,
        BigDecimal suppliedMu,
        @Nullable String reportedThrough,
        @Nullable Long investedFen,
        @Nullable Long fenPerMu,
        @Nullable Long agreedFenPerMu,
        @Nullable BigDecimal attained) {}
