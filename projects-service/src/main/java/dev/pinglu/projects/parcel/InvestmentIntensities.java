package dev.pinglu.projects.parcel;

import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.progress.ReportedInvestment;
import dev.pinglu.projects.progress.ReportedInvestment.SinceStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reckons how much is invested on land. */
@ApplicationScoped
class InvestmentIntensities {
    private static final Set<ParcelStatus> NOT_HELD = EnumSet.of(ParcelStatus.UNSUPPLIED, ParcelStatus.TAKEN_BACK);

    private final LandParcels parcels;
    private final ReportedInvestment investment;
    private final BusinessDay businessDay;

    InvestmentIntensities(LandParcels parcels, ReportedInvestment investment, BusinessDay businessDay) {
        this.parcels = parcels;
        this.investment = investment;
        this.businessDay = businessDay;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such parcel, or none in the caller's division */
    @Transactional
    InvestmentIntensity of(UUID id) {
        var parcel = parcels.require(id);
        var project = Optional.ofNullable(parcel.projectId());
        var held = project.map(parcels::ofProject).orElse(List.of()).stream()
                .filter(one -> !NOT_HELD.contains(one.status()))
                .toList();
        var land = held.stream().map(one -> one.terms().suppliedMu()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var invested = project.flatMap(investment::of);
        var perMu =
                invested.map(SinceStart::fen).filter(fen -> land.signum() > 0).map(fen -> perMu(fen, land));
        var agreed = Optional.ofNullable(parcel.terms().agreedIntensityFenPerMu);
        return new InvestmentIntensity(
                id,
                businessDay.today(),
                parcel.projectId(),
                held.size(),
                land,
                invested.map(one -> one.through().toString()).orElse(null),
                invested.map(SinceStart::fen).orElse(null),
                perMu.orElse(null),
                agreed.orElse(null),
                perMu.flatMap(is -> agreed.map(bound ->
                                BigDecimal.valueOf(is).divide(BigDecimal.valueOf(bound), MathContext.DECIMAL64)))
                        .orElse(null));
    }

    private static long perMu(long fen, BigDecimal land) {
        return BigDecimal.valueOf(fen).divide(land, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
