package dev.pinglu.projects.kpi;

import static dev.pinglu.kit.kpi.Kpi.Sum.perMonth;
import static dev.pinglu.kit.kpi.Kpi.Sum.perYear;
import static dev.pinglu.kit.kpi.Kpi.Sum.standing;

import dev.pinglu.kit.kpi.Kpi;
import dev.pinglu.kit.kpi.Kpi.Observed;
import dev.pinglu.kit.kpi.Kpi.Rate;
import dev.pinglu.kit.kpi.KpiCatalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * What is counted of key projects, parks, their land and indicators. Every yearly figure of projects goes by the year's listing; a listing
 * that was exited counts no more (开工率口径: docs/metrics.md).
 */
final class ProjectsKpis {
    private static final String COUNT = "COUNT";
    private static final String FEN = "CNY_FEN";
    private static final String MU = "MU";

    private static final String LISTED = """
            select p.division_code, l.year, p.level, p.sector, l.listing_class as class, %s as value,
                p.actual_start is not null and p.overlay <> 'CANCELLED' as started
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
    private static final String LIGHTS = """
            select p.division_code, l.year, p.light, p.level, 1 as value
            from annual_listing l join project p on p.id = l.project_id
            where not p.removed and l.exited_on is null and p.light is not null""";
    private static final String PLANT = """
            select k.division_code, left(s.planned_delivery, 4)::integer as year, k.code as park, s.planned_sqm as value
            from standard_plant s join park k on k.id = s.park_id
            where not k.removed""";
    private static final String SUPPLIED_LAND = """
            select l.division_code, l.park_code as park, %s as value from land_parcel l
            where not l.removed and l.status not in ('UNSUPPLIED', 'TAKEN_BACK')""";
    private static final String RETAIL_SALES = """
            select division_code, period, %1$s as value from indicator_observation
            where not removed and indicator = 'RETAIL_SALES_ABOVE_DESIGNATED_SIZE' and %1$s is not null""";

    /** Of sums that the database keeps, see {@link #REPORT_SUM}. */
    private static final String REPORTED = """
            select division_code, month, project_level as level, sector, %s, sum(value) as value from report_sum
            where %s group by 1, 2, 3, 4, 5 having sum(reports) > 0""";

    private static final String RECEIVED =
            REPORTED.formatted("what as \"fundSource\"", "what not in ('INVESTED', 'OWED', 'MADE')");

    /** How the sums are counted from the reports, as the database does when one of them changes. */
    private static final String REPORT_SUM = """
            select r.month, r.division_code, r.project_level, r.sector, share.what, 1 as reports, share.value
            from progress_report r cross join lateral report_share(row(r.*)::progress_report) share""";

    private static final String PLANNED_MONTHS = """
            select p.division_code, p.year || '-' || lpad(m.number::text, 2, '0') as month, p.project_level as level, p.sector,
                m.fen::bigint as value
            from investment_plan p join plan_revision r on r.plan_id = p.id and r.number = p.revision
                cross join lateral jsonb_array_elements_text(r.months) with ordinality as m (fen, number)
            where not p.removed and p.listed""";

    private static final String ISSUES = """
            select division_code, to_char(raised_on, 'YYYY-MM') as month, level, category, 1 as value from issue
            where not removed""";

    private static final String IS_STARTED = " and p.actual_start is not null and p.overlay <> 'CANCELLED'";
    private static final String IS_UPPER = " and p.level <> 'DISTRICT'";
    private static final List<String> BY_LISTING = List.of("level", "sector", "class");
    private static final List<String> BY_LEVEL = List.of("level");
    private static final List<String> BY_PROJECT = List.of("level", "sector");
    private static final List<String> BY_SOURCE = List.of("level", "sector", "fundSource");
    private static final List<String> BY_BATCH = List.of("park", "batch");
    private static final List<String> BY_PARK = List.of("park");
    private static final List<String> BY_ISSUE = List.of("level", "category");

    private static final Kpi.Sum ALL = perYear("projects.listed", COUNT, BY_LISTING, LISTED.formatted("1"));
    private static final Kpi.Sum STARTED = ALL.some("projects.started", "started");
    private static final Kpi.Sum UPPER =
            perYear("projects.listed-upper", COUNT, BY_LEVEL, LISTED.formatted("1") + IS_UPPER);
    private static final Kpi.Sum UPPER_STARTED = UPPER.some("projects.started-upper", "started");

    private static final Kpi.Sum ANNUAL_PLAN = perYear(
            "projects.annual-plan",
            FEN,
            BY_LISTING,
            LISTED.formatted("l.annual_plan_fen") + " and l.annual_plan_fen is not null");
    private static final Kpi.Sum INVESTMENT = perMonth("projects.investment", FEN, BY_PROJECT, reported("INVESTED"));
    private static final Kpi.Sum PLANNED_INVESTMENT =
            perMonth("projects.planned-investment", FEN, BY_PROJECT, PLANNED_MONTHS);
    private static final Kpi.Sum FUNDS = perMonth("projects.funds-received", FEN, BY_SOURCE, RECEIVED);
    private static final Kpi.Sum REPORTS_DUE = perMonth("projects.reports-due", COUNT, BY_PROJECT, reported("OWED"));
    private static final Kpi.Sum REPORTS_MADE = perMonth("projects.reports-made", COUNT, BY_PROJECT, reported("MADE"));
    private static final Kpi.Sum RAISED = issues("projects.issues-raised", "");
    private static final Kpi.Sum CLOSED = issues("projects.issues-closed", " and status = 'VERIFIED'");
    private static final Kpi.Sum CLOSED_ON_TIME =
            issues("projects.issues-closed-on-time", " and status = 'VERIFIED' and not late");
    private static final Kpi.Sum RESOLVED =
            issues("projects.issues-resolved", " and (status in ('RESOLVED', 'VERIFIED') or reopenings > 0)");
    private static final Kpi.Sum REOPENED = issues("projects.issues-reopened", " and reopenings > 0");

    private static final String SUPPLIED_MU = SUPPLIED_LAND.formatted("(l.land ->> 'suppliedMu')::numeric");
    private static final String IS_IDLE = " and l.status = 'IDLE'";
    private static final Kpi.Sum LAND = standing("parks.supplied-land", MU, BY_PARK, SUPPLIED_MU);
    private static final Kpi.Sum IDLE_LAND = standing("parks.idle-land", MU, BY_PARK, SUPPLIED_MU + IS_IDLE);

    private ProjectsKpis() {}

    private static String reported(String what) {
        return REPORTED.formatted("what", "what = '" + what + "'");
    }

    /** Issues go by the month in which they were raised, so that a rate compares the same ones. */
    private static Kpi.Sum issues(String id, String which) {
        return perMonth(id, COUNT, BY_ISSUE, ISSUES + which);
    }

    @Produces
    @Singleton
    static KpiCatalogue catalogue() {
        return new KpiCatalogue(
                List.of(
                        ALL,
                        STARTED,
                        new Rate("projects.start-rate", STARTED, ALL),
                        UPPER,
                        UPPER_STARTED,
                        new Rate("projects.start-rate-upper", UPPER_STARTED, UPPER),
                        perYear(
                                "projects.total-investment",
                                FEN,
                                BY_PROJECT,
                                LISTED.formatted("p.total_investment_fen")),
                        perMonth("projects.starts", COUNT, BY_PROJECT, STARTS),
                        perMonth("projects.planned-starts", COUNT, BY_PROJECT, PLANNED_STARTS),
                        perYear(
                                "projects.carried-over",
                                COUNT,
                                List.of(),
                                LISTED.formatted("1") + " and p.take_over_id is not null"),
                        ANNUAL_PLAN,
                        INVESTMENT,
                        new Rate("projects.investment-completion", INVESTMENT, ANNUAL_PLAN),
                        PLANNED_INVESTMENT,
                        new Rate("projects.planned-curve-rate", INVESTMENT, PLANNED_INVESTMENT),
                        FUNDS,
                        new Rate("projects.funds-in-place-rate", FUNDS, ANNUAL_PLAN),
                        REPORTS_DUE,
                        REPORTS_MADE,
                        new Rate("projects.reporting-rate", REPORTS_MADE, REPORTS_DUE),
                        RAISED,
                        CLOSED,
                        new Rate("projects.issue-closing-rate", CLOSED, RAISED),
                        CLOSED_ON_TIME,
                        new Rate("projects.issue-on-time-rate", CLOSED_ON_TIME, CLOSED),
                        RESOLVED,
                        REOPENED,
                        new Rate("projects.issue-reopen-rate", REOPENED, RESOLVED),
                        perYear("projects.lights", COUNT, List.of("light", "level"), LIGHTS),
                        perYear("parks.projects", COUNT, BY_BATCH, ADMITTED),
                        perYear("parks.projects-started", COUNT, BY_BATCH, ADMITTED + IS_STARTED),
                        perYear(
                                "parks.projects-in-formalities",
                                COUNT,
                                BY_BATCH,
                                ADMITTED + " and p.stage = 'PREPARATION' and p.overlay = 'NONE'"),
                        perYear("parks.standard-plant-area", "SQM", BY_PARK, PLANT),
                        LAND,
                        standing("parks.idle-parcels", COUNT, BY_PARK, SUPPLIED_LAND.formatted("1") + IS_IDLE),
                        IDLE_LAND,
                        new Rate("parks.idle-land-rate", IDLE_LAND, LAND),
                        Observed.of("economy.retail-sales", FEN, RETAIL_SALES.formatted("value")),
                        Observed.of("economy.retail-sales-growth", "RATIO", RETAIL_SALES.formatted("yoy"))),
                Map.of("report_sum", REPORT_SUM));
    }
}
