package dev.pinglu.projects.occupant;

import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.occupant.LandEfficiency.PerMu;
import dev.pinglu.projects.park.Parks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reckons what the land of parks yields. */
@ApplicationScoped
class LandEfficiencies {
    private final Parks parks;
    private final Occupants occupants;
    private final BusinessDay businessDay;

    LandEfficiencies(Parks parks, Occupants occupants, BusinessDay businessDay) {
        this.parks = parks;
        this.occupants = occupants;
        this.businessDay = businessDay;
    }

    /**
     * What the land of a park yields.
     *
     * @param year of the output; absent for the last one that has ended
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such park, or none in the caller's division
     */
    @Transactional
    LandEfficiency of(UUID parkId, Optional<Integer> year) {
        var park = parks.require(parkId);
        var today = businessDay.today();
        var asked = year.orElse(today.getYear() - 1);
        var present = occupants.ofPark(park.id()).stream()
                .filter(one -> one.isPresentOn(today))
                .toList();
        return new LandEfficiency(
                parkId,
                today,
                asked,
                present.size(),
                sum(present, Occupant::landMu),
                (int) present.stream().filter(one -> one.landMu().isEmpty()).count(),
                sum(present, Occupant::plantSqm),
                perMu(present, Occupant::investmentFen),
                perMu(present, one -> one.outputIn(asked)));
    }

    private static PerMu perMu(List<Occupant> present, Function<Occupant, Optional<Long>> amount) {
        var known = present.stream()
                .filter(one -> one.landMu().isPresent() && amount.apply(one).isPresent())
                .toList();
        var total = known.stream()
                .flatMap(one -> amount.apply(one).stream())
                .mapToLong(Long::longValue)
                .reduce(0, Math::addExact);
        var land = sum(known, Occupant::landMu);
        var perMu = land.signum() == 0
                ? null
                : BigDecimal.valueOf(total)
                        .divide(land, 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return new PerMu(known.size(), total, land, perMu);
    }

    private static BigDecimal sum(List<Occupant> some, Function<Occupant, Optional<BigDecimal>> area) {
        return some.stream().flatMap(one -> area.apply(one).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
