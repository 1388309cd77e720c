package dev.pinglu.projects.progress;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The sums that the database keeps say the same as a plain count of the reports, whatever happens to one. */
@QuarkusTest
class ReportSumsTest {
    private static final String TOWN = "140603203";
    /** Counted of all reports, those of other tests among them: what stands in one and not in the other. */
    private static final String DIFFERENCES = """
            with report as (select * from progress_report where not removed and listed),
            counting as (select * from report where status in ('CONFIRMED', 'RESTATED')),
            fund as (
                select c.*, f."source", f."amountFen" from counting c cross join lateral jsonb_to_recordset(
                    (c.figures -> 'funds') || coalesce(c.figures -> 'before' -> 'funds', '[]')) as f ("source" text, "amountFen" bigint)
            ),
            counted as (
                select month, division_code, project_level, sector, 'INVESTED' as what, count(*) as reports,
                    sum((figures ->> 'investedFen')::bigint + brought_forward_fen) as value
                from counting group by 1, 2, 3, 4
                union all
                select month, division_code, project_level, sector, "source", count(distinct id), sum("amountFen") from fund
                where "amountFen" <> 0 group by 1, 2, 3, 4, 5
                union all
                select month, division_code, project_level, sector, 'OWED', count(*), count(*) from report
                where due_on is not null group by 1, 2, 3, 4
                union all
                select month, division_code, project_level, sector, 'MADE', count(*), count(*) from report
                where due_on is not null and first_submitted_on is not null group by 1, 2, 3, 4
            ),
            kept as (
                select month, division_code, project_level, sector, what, sum(reports) as reports, sum(value) as value
                from report_sum group by 1, 2, 3, 4, 5 having sum(reports) <> 0 or sum(value) <> 0
            )
            (select 'counted only', * from counted except select 'counted only', * from kept)
            union all
            (select 'kept only', * from kept except select 'kept only', * from counted)""";

    @Inject
    DataSource database;

    @Inject
    ReportSums sums;

    @Test
    void followAReportThroughAllThatHappensToIt() throws SQLException {
        var project = ProgressFixture.built(TOWN);
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15"))
                .then()
                .statusCode(200);
        expectNoDifference("a draft");
        var figures = invested(100).received(FundSource.BOND, 70).received(FundSource.OTHER, 5);
        var report = ProgressFixture.confirmed(
                project,
                "2022-05",
                figures.broughtForward(30, 40, new FundsReceived(FundSource.BOND, 7))
                        .figures());
        expectNoDifference("confirmed, with what is brought forward");
        sums.settle();
        expectNoDifference("added together");
        ProgressFixture.confirmed(
                project,
                "2022-06",
                invested(200).after(130, 140).received(FundSource.BANK_LOAN, 1).figures());
        ProgressFixture.byOfficer(
                        report,
                        "/restatements",
                        Map.of("figures", invested(90).broughtForward(30, 40).figures(), "reason", "核减"))
                .then()
                .statusCode(200);
        expectNoDifference("restated without funds");
        change(project, "/listings/2022/exit", Map.of("on", "2022-06-01", "reason", "调整"))
                .then()
                .statusCode(200);
        expectNoDifference("no longer listed");
        sums.settle();
        expectNoDifference("taken out and added together");
    }

    private void expectNoDifference(String when) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(DIFFERENCES);
                var row = select.executeQuery()) {
            var said = row.next()
                    ? String.join(
                            " ",
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(6),
                            row.getString(8))
                    : "";
            assertThat(said).as(when).isEmpty();
        }
    }

    @Test
    void areTheSameAfterBeingAddedTogetherOfManyChanges() throws SQLException {
        // Given
        var project = ProgressFixture.built(TOWN);
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15"))
                .then()
                .statusCode(200);
        ProgressFixture.confirmed(project, "2022-05", invested(100).figures());
        // When
        sums.settle();
        sums.settle();
        // Then
        assertThat(rowsOfAKind()).isEqualTo(1);
        expectNoDifference("settled twice");
    }

    private long rowsOfAKind() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from report_sum where month = '2022-05' and division_code = '" + TOWN
                                + "' and what = 'INVESTED' group by project_level, sector order by 1 desc limit 1");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
