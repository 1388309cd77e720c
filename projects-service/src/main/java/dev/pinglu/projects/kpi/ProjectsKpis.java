package dev.pinglu.projects.kpi;

import static dev.pinglu.kit.kpi.Kpi.Sum.perMonth;
import static dev.pinglu.kit.kpi.Kpi.Sum.perYear;

import dev.pinglu.kit.kpi.Kpi;
import dev.pinglu.kit.kpi.Kpi.Observed;
import dev.pinglu.kit.kpi.Kpi.Rate;
import dev.pinglu.kit.kpi.KpiCatalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What is counted of key projects, parks and indicators. Every yearly figure of projects goes by the year's listing; a listing
 * that was exited counts no more (开工率口径: docs/metrics.md).
 */
final class ProjectsKpis {
    private static final String COUNT = "COUNT";
    private static final String FEN = "CNY_FEN";

    private static final String LISTED = """
            select p.division_code, l.year, p.level, p.sector, l.listing_class as class, %s as value
            from annual_listing l join project p on p.id = l.project_id
            where not p.removed and l.exited_on is null""";
    private static final String ADMITTED = """
            select p.division_code, l.year, p.park_code as park, p.park_code || '/' || p.park_batch as batch, 1 as value
            from annual_listing l join project p on p.id = l.project_id
            where not p.removed and l.exited_on is null and p.park_batch is not null""";
    private static final String STARTS = """
            select p.division_code, to_char(p.actual_start, 'YYYY-MM') as month, p.level, p.sector, 1 as value
            from annual_listing l join project p on p.id = l.project_id
            where not p.removed and l.exited_on is null and p.overlay <> 'CANCELLED'
                and p.actual_start between make_date(l.year, 1, 1) and make_date(l.year, 12, 31)""";
    private static final String PLANNED_STARTS = """
            select p.division_code, l.year || '-' || lpad(l.planned_start_month::text, 2, '0') as month, p.level, p.sector,
                1 as value
            from annual_listing l join project p on p.id = l.project_id
            where not p.removed and l.exited_on is null and l.listing_class = 'NEW_START' and l.planned_start_month is not null""";
    private static final String PLANT = """
            select k.division_code, left(s.planned_delivery, 4)::integer as year, k.code as park, s.planned_sqm as value
            from standard_plant s join park k on k.id = s.park_id
            where not k.removed""";
    private static final String RETAIL_SALES = """
            select division_code, period, %1$s as value from indicator_observation
            where not removed and indicator = 'RETAIL_SALES_ABOVE_DESIGNATED_SIZE' and %1$s is not null""";

    private static final String IS_STARTED = " and p.actual_start is not null and p.overlay <> 'CANCELLED'";
    private static final String IS_UPPER = " and p.level <> 'DISTRICT'";
    private static final List<String> BY_LISTING = List.of("level", "sector", "class");
    private static final List<String> BY_LEVEL = List.of("level");
    private static final List<String> BY_PROJECT = List.of("level", "sector");
    private static final List<String> BY_BATCH = List.of("park", "batch");

    private static final Kpi.Sum ALL = perYear("projects.listed", COUNT, BY_LISTING, LISTED.formatted("1"));
    private static final Kpi.Sum STARTED =
            perYear("projects.started", COUNT, BY_LISTING, LISTED.formatted("1") + IS_STARTED);
    private static final Kpi.Sum UPPER =
            perYear("projects.listed-upper", COUNT, BY_LEVEL, LISTED.formatted("1") + IS_UPPER);
    private static final Kpi.Sum UPPER_STARTED =
            perYear("projects.started-upper", COUNT, BY_LEVEL, LISTED.formatted("1") + IS_UPPER + IS_STARTED);

    private ProjectsKpis() {}

    @Produces
    @Singleton
    static KpiCatalogue catalogue() {
        return new KpiCatalogue(List.of(
                ALL,
                STARTED,
                new Rate("projects.start-rate", STARTED, ALL),
                UPPER,
                UPPER_STARTED,
                new Rate("projects.start-rate-upper", UPPER_STARTED, UPPER),
                perYear("projects.total-investment", FEN, BY_PROJECT, LISTED.formatted("p.total_investment_fen")),
                perMonth("projects.starts", COUNT, BY_PROJECT, STARTS),
                perMonth("projects.planned-starts", COUNT, BY_PROJECT, PLANNED_STARTS),
                perYear(
                        "projects.carried-over",
                        COUNT,
                        List.of(),
                        LISTED.formatted("1") + " and p.take_over_id is not null"),
                perYear("parks.projects", COUNT, BY_BATCH, ADMITTED),
                perYear("parks.projects-started", COUNT, BY_BATCH, ADMITTED + IS_STARTED),
                perYear(
                        "parks.projects-in-formalities",
                        COUNT,
                        BY_BATCH,
                        ADMITTED + " and p.stage = 'PREPARATION' and p.overlay = 'NONE'"),
                perYear("parks.standard-plant-area", "SQM", List.of("park"), PLANT),
                Observed.of("economy.retail-sales", FEN, RETAIL_SALES.formatted("value")),
                Observed.of("economy.retail-sales-growth", "RATIO", RETAIL_SALES.formatted("yoy"))));
    }
}
