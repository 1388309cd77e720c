package dev.pinglu.rural.project;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sums of a ledger, source by source. */
final class FundSums {
    private final Map<FundSource, FundSum> bySource = new EnumMap<>(FundSource.class);

    static FundSums of(Collection<FundEntry> entries) {
        var sums = new FundSums();
        entries.forEach(sums::add);
        return sums;
    }

    /** Books one more entry, and tells what its source holds then. */
    FundSum add(FundEntry entry) {
        return add(entry.source(), entry.kind(), entry.amountFen());
    }

    FundSum add(FundSource source, FundKind kind, long amountFen) {
        var sum = of(source).plus(kind, amountFen);
        bySource.put(source, sum);
        return sum;
    }

    FundSum of(FundSource source) {
        return bySource.getOrDefault(source, FundSum.nothingOf(source));
    }

    /** One sum for each source that was ever booked, in the order of the sources. */
    List<FundSum> all() {
        return List.copyOf(bySource.values());
    }

    long plannedFen() {
        return bySource.values().stream().mapToLong(FundSum::plannedFen).reduce(0, Math::addExact);
    }

    long arrivedFen() {
        return bySource.values().stream().mapToLong(FundSum::arrivedFen).sum();
    }

    long spentFen() {
        return bySource.values().stream().mapToLong(FundSum::spentFen).sum();
    }
}
