package dev.pinglu.civility.kpi;

import static dev.pinglu.kit.kpi.Kpi.Sum.perMonth;
import static dev.pinglu.kit.kpi.Kpi.Sum.perYear;

import dev.pinglu.civility.activity.ActivityStage;
import dev.pinglu.kit.kpi.KpiCatalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is counted of the works of the civilised city and of volunteer activities. */
final class CivilityKpis {
    private static final String COUNT = "COUNT";
    private static final String ORIGIN =
            "case when take_over_id is null then 'LEDGER' else 'CARRIED_OVER' end as origin";
    private static final String WORKS = "select division_code, year, category, stage, " + ORIGIN
            + ", 1 as value from civility_work where not removed";
    private static final String HELD = "select division_code, to_char(held_on, 'YYYY-MM') as month, category, " + ORIGIN
            + ", 1 as value from activity where not removed and stage in (%s)";

    private CivilityKpis() {}

    @Produces
    @Singleton
    static KpiCatalogue catalogue() {
        var held = Arrays.stream(ActivityStage.values())
                .filter(ActivityStage::held)
                .map(stage -> "'" + stage + "'")
                .collect(Collectors.joining(", "));
        return new KpiCatalogue(List.of(
                perYear("civility.works", COUNT, List.of("category", "stage", "origin"), WORKS),
                perMonth("civility.activities-held", COUNT, List.of("category", "origin"), HELD.formatted(held))));
    }
}
