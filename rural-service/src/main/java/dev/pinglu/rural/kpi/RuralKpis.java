package dev.pinglu.rural.kpi;

import static dev.pinglu.kit.kpi.Kpi.Sum.perYear;

import dev.pinglu.kit.kpi.Kpi;
import dev.pinglu.kit.kpi.Kpi.Observed;
import dev.pinglu.kit.kpi.Kpi.Rate;
import dev.pinglu.kit.kpi.KpiCatalogue;
import dev.pinglu.rural.sown.Crop;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is counted of rural projects and their funds, grain, and the published summaries of the watch. */
final class RuralKpis {
    private static final String COUNT = "COUNT";
    private static final String FEN = "CNY_FEN";
    private static final String MU = "MU";
    private static final String TONNE = "TONNE";

    private static final String PROJECTS = """
            select division_code, year, category, stage, 1 as value from rural_project
            where not removed and overlay <> 'CANCELLED'""";
    /** Every entry of the fund ledger counts by itself: what was paid back is taken off what was paid. */
    private static final String FUNDS = """
            select p.division_code, p.year, p.category, f.source as "fundSource",
                case f.kind when 'REFUND' then -f.amount_fen else f.amount_fen end as value
            from fund_entry f join rural_project p on p.id = f.project_id
            where not p.removed and p.overlay <> 'CANCELLED' and f.kind in (%s)""";

    private static final String GRAIN = """
            select division_code, year, crop, stage, %s as value from sown_record
            where not removed and crop in (%s) and %s""";
    private static final String TARGET = """
            select division_code, year::text as period, %s as value from grain_target where not removed""";
    private static final String WATCH =
            "select division_code, period, %s as value from watch_summary where not removed";
    private static final String WATCH_BY_CATEGORY = """
            select division_code, period, cell ->> 'category' as category, (cell ->> '%s')::bigint as value
            from watch_summary, jsonb_array_elements(cells) cell where not removed""";

    private static final String PLANNING = "'PLAN', 'ADJUST'";
    private static final List<String> BY_FUNDS = List.of("fundSource", "category");

    private static final Kpi.Sum PLANNED = perYear("rural.funds-planned", FEN, BY_FUNDS, FUNDS.formatted(PLANNING));
    private static final Kpi.Sum ARRIVED = perYear("rural.funds-arrived", FEN, BY_FUNDS, FUNDS.formatted("'ARRIVE'"));
    private static final Kpi.Sum DISBURSED =
            perYear("rural.funds-disbursed", FEN, BY_FUNDS, FUNDS.formatted("'DISBURSE', 'REFUND'"));

    private RuralKpis() {}

    @Produces
    @Singleton
    static KpiCatalogue catalogue() {
        return new KpiCatalogue(List.of(
                perYear("rural.projects", COUNT, List.of("category", "stage"), PROJECTS),
                perYear("rural.ecology-projects", COUNT, List.of("stage"), PROJECTS + " and category = 'ECOLOGY'"),
                perYear(
                        "rural.village-budget",
                        FEN,
                        List.of("fundSource"),
                        FUNDS.formatted(PLANNING) + " and p.category = 'DEMONSTRATION_VILLAGE'"),
                PLANNED,
                ARRIVED,
                DISBURSED,
                new Rate("rural.funds-in-place-rate", ARRIVED, PLANNED),
                new Rate("rural.funds-disbursed-rate", DISBURSED, ARRIVED),
                new Rate("rural.funds-expenditure-rate", DISBURSED, PLANNED),
                perYear("rural.grain-sown-area", MU, List.of("crop", "stage"), grain("sown_mu", "stage <> 'INTENT'")),
                perYear(
                                "rural.grain-output",
                                TONNE,
                                List.of("crop"),
                                grain("output_tonnes", "stage = 'FINAL' and output_tonnes is not null"))
                        .orUnknown(),
                Observed.of("rural.grain-area-target", MU, TARGET.formatted("area_mu")),
                Observed.of("rural.grain-output-target", TONNE, TARGET.formatted("output_tonnes")),
                Observed.of("rural.households-watched", COUNT, WATCH.formatted("households")),
                Observed.of("rural.persons-watched", COUNT, WATCH.formatted("persons")),
                byCategory("rural.households-watched-by-category", "households"),
                byCategory("rural.persons-watched-by-category", "persons")));
    }

    private static String grain(String value, String which) {
        var crops = Arrays.stream(Crop.values())
                .filter(Crop::grain)
                .map(crop -> "'" + crop + "'")
                .collect(Collectors.joining(", "));
        return GRAIN.formatted(value, crops, which);
    }

    private static Kpi byCategory(String id, String value) {
        return new Observed(id, COUNT, List.of("category"), WATCH_BY_CATEGORY.formatted(value));
    }
}
