package dev.pinglu.local.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills the ledger of projects by PostgreSQL itself: each project is under construction, listed in 2022 and has a confirmed report of
 * each month of that year. Nothing of it is published.
 */
final class BulkLedger {
    private static final String PROJECTS = """
            insert into project (id, version, change_number, code, local_no, title, level, kind, approval_mode, construction_nature, sector,
                division_code, owner_name, capacity, total_investment_fen, planned_start, actual_start, stage, overlay, removed, light,
                light_verdict)
            select ('01900000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 1, null, 'BULK-' || n, '示例项目 ' || n,
                (array['DISTRICT', 'CITY', 'PROVINCE'])[1 + n % 3], 'ENTERPRISE', 'FILING', 'NEW', (array['电力', '农业', '文旅', '交通'])[1 + n % 4],
                (array['140603100', '140603101', '140603200', '140603201', '140603202', '140603203', '140603204'])[1 + n % 7],
                '示例单位', '[]', 100000000 + n, '2022-05', '2022-05-18', 'CONSTRUCTION', 'NONE', false, 'GREEN',
                '{"light":"GREEN","since":"2022-05-18","findings":[]}'
            from generate_series(1, ?) n""";
    private static final String LISTINGS = """
            insert into annual_listing (id, project_id, year, listing_class, annual_plan_fen, planned_start_month, admitted_on)
            select ('01900000-0000-7000-b000-' || right(p.id::text, 12))::uuid, p.id, 2022, 'NEW_START', 12000000, 5, '2022-01-15'
            from project p where p.local_no like 'BULK-%'""";
    private static final String REPORTS = """
            insert into progress_report (id, version, change_number, project_id, project_title, division_code, project_level, sector, listed,
                month, due_on, calendar_incomplete, status, figures, brought_forward_fen, jumped, financial_ahead, first_submitted_on,
                submitted_on, submitted_by, confirmed_on, removed)
            select ('01900000-0000-7' || lpad(to_hex(m), 3, '0') || '-c000-' || right(p.id::text, 12))::uuid, 1, 1, p.id, p.title, p.division_code,
                p.level, p.sector, true, '2022-' || lpad(m::text, 2, '0'), make_date(2022, m, 1) + 35, false, 'CONFIRMED',
                jsonb_build_object('investedFen', 1000000, 'preliminaryFen', 0, 'ytdFen', 1000000 * m, 'sinceStartFen', 1000000 * m,
                    'fundsReceivedFen', 1000000, 'funds', '[{"source": "BANK_LOAN", "amountFen": 1000000}]'::jsonb, 'physicalPct', 8 * m,
                    'progress', '示例进度', 'statisticsEntryOn', '2022-06-01'),
                0, false, false, make_date(2022, m, 1) + 33, make_date(2022, m, 1) + 33, 'bench', make_date(2022, m, 1) + 34, false
            from project p, generate_series(1, 12) m where p.local_no like 'BULK-%'""";

    private static final String SUMS = """
            insert into report_sum (month, division_code, project_level, sector, what, reports, value)
            select r.month, r.division_code, r.project_level, r.sector, share.what, count(*), sum(share.value)
            from progress_report r cross join lateral report_share(r) share where r.submitted_by = 'bench'
            group by 1, 2, 3, 4, 5""";

    private BulkLedger() {}

    static void fill(Connection projects, int count) throws SQLException {
        try (var insert = projects.prepareStatement(PROJECTS);
                var statement = projects.createStatement()) {
            insert.setInt(1, count);
            insert.executeUpdate();
            statement.executeUpdate(LISTINGS);
            // The sums of so many reports are written once, not report by report.
            statement.execute("alter table progress_report disable trigger report_differs");
            statement.executeUpdate(REPORTS);
            statement.execute("alter table progress_report enable trigger report_differs");
            statement.executeUpdate(SUMS);
            // As autovacuum would have done by and by.
            for (var table : new String[] {"project", "annual_listing", "progress_report", "report_sum"}) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }
}
