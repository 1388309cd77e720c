package dev.pinglu.projects.parcel;

import static java.util.stream.Collectors.toMap;

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
import java.util.Map;
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

    /** What a project has invested, and the land to which it goes. */
    private record Ground(int parcels, BigDecimal suppliedMu, Optional<SinceStart> invested) {
        static final Ground NONE = new Ground(0, BigDecimal.ZERO, Optional.empty());

        Optional<Long> fenPerMu() {
            return invested.map(SinceStart::fen)
                    .filter(fen -> suppliedMu.signum() > 0)
                    .map(fen -> BigDecimal.valueOf(fen)
                            .divide(suppliedMu, 0, RoundingMode.HALF_UP)
                            .longValueExact());
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such parcel, or none in the caller's division */
    @Transactional
    InvestmentIntensity of(UUID id) {
        var parcel = parcels.require(id);
        return on(
                parcel,
                Optional.ofNullable(parcel.projectId()).map(this::ground).orElse(Ground.NONE));
    }

    /** Of some parcels, by their ids; those of one project are reckoned once. */
    @Transactional
    Map<UUID, InvestmentIntensity> of(List<LandParcel> some) {
        var grounds = some.stream()
                .flatMap(parcel -> Optional.ofNullable(parcel.projectId()).stream())
                .distinct()
                .collect(toMap(project -> project, this::ground));
        return some.stream()
                .collect(toMap(
                        LandParcel::id,
                        parcel -> on(
                                parcel,
                                Optional.ofNullable(parcel.projectId())
                                        .map(grounds::get)
                                        .orElse(Ground.NONE))));
    }

    private Ground ground(UUID project) {
        var held = parcels.ofProject(project).stream()
                .filter(one -> !NOT_HELD.contains(one.status()))
                .toList();
        var land = held.stream().map(one -> one.terms().suppliedMu()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Ground(held.size(), land, investment.of(project));
    }

    private InvestmentIntensity on(LandParcel parcel, Ground ground) {
        var perMu = ground.fenPerMu();
        var agreed = Optional.ofNullable(parcel.terms().agreedIntensityFenPerMu);
        return new InvestmentIntensity(
                parcel.id(),
                businessDay.today(),
                parcel.projectId(),
                ground.parcels,
                ground.suppliedMu,
                ground.invested.map(one -> one.through().toString()).orElse(null),
                ground.invested.map(SinceStart::fen).orElse(null),
                perMu.orElse(null),
                agreed.orElse(null),
                perMu.flatMap(is -> agreed.map(bound ->
                                BigDecimal.valueOf(is).divide(BigDecimal.valueOf(bound), MathContext.DECIMAL64)))
                        .orElse(null));
    }
}
