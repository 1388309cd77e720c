package dev.pinglu.kit.kpi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every figure that a service counts. */
public final class KpiCatalogue {
    private final Map<String, Kpi> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if an id stands twice */
    public KpiCatalogue(List<Kpi> kpis) {
        for (var kpi : kpis) {
            if (byId.put(kpi.id(), kpi) != null) {
                throw new IllegalArgumentException("The figure " + kpi.id() + " stands twice");
            }
        }
    }

    Collection<Kpi> all() {
        return byId.values();
    }

    Optional<Kpi> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
