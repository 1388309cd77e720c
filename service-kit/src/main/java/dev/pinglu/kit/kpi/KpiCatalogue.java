package dev.pinglu.kit.kpi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every figure that a service counts. */
public final class KpiCatalogue {
    private final Map<String, Kpi> byId = new LinkedHashMap<>();
    private final Map<String, String> keptSums;

    /** @throws IllegalArgumentException if an id stands twice */
    public KpiCatalogue(List<Kpi> kpis) {
        this(kpis, Map.of());
    }

    /**
     * @param keptSums tables of sums that the database keeps up with its ledgers, by name, each with the query that counts it from
     *     them: of the past no sums are kept
     * @throws IllegalArgumentException if an id stands twice
     */
    public KpiCatalogue(List<Kpi> kpis, Map<String, String> keptSums) {
        this.keptSums = Map.copyOf(keptSums);
        for (var kpi : kpis) {
            if (byId.put(kpi.id(), kpi) != null) {
                throw new IllegalArgumentException("The figure " + kpi.id() + " stands twice");
            }
        }
    }

    Collection<Kpi> all() {
        return byId.values();
    }

    Map<String, String> keptSums() {
        return keptSums;
    }

    Optional<Kpi> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
