package dev.pinglu.projects.progress;

import static dev.pinglu.projects.progress.FundSource.BANK_LOAN;
import static dev.pinglu.projects.progress.FundSource.SELF_RAISED;
import static dev.pinglu.projects.progress.ProgressFixture.TODAY;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static dev.pinglu.projects.progress.ProgressFixture.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.StartedProject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureRulesTest {
    private static final Limits LIMITS = new Limits(Optional.empty());
    private static final long TOTAL = 100_000_000;

    private final SumRules sums = new SumRules(LIMITS);
    private final FigureRules rules = new FigureRules(sums);
    private final Judge judge = new Judge(LIMITS);

    @Test
    void figuresThatAddUpAreTaken() {
        // Given
        var line = line(invested(100).done("20").reportOf("2022-06"));
        // When
        var figures = invested(50)
                .after(100, 100)
                .forLand(10)
                .received(BANK_LOAN, 30)
                .received(SELF_RAISED, 20)
                .done("20");
        // Then
        assertThat(broken(figures, "2022-07", line)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        // Given
        var line = line(invested(100).done("20").reportOf("2022-06"));
        // When
        var figures = new Figures(
                -5L,
                7L,
                999L,
                998L,
                new BroughtForward(1, 2, List.of()),
                60L,
                List.of(
                        new FundsReceived(BANK_LOAN, 30),
                        new FundsReceived(BANK_LOAN, -10),
                        new FundsReceived(SELF_RAISED, 20)),
                new BigDecimal("19.5"),
                "试验",
                TODAY.plusDays(1),
                null);
        // Then
        assertThat(rules.violations(checked(project(), figures, "2022-07", line, false), TODAY, "figures."))
                .extracting(violation -> violation.rule() + " " + violation.path())
                .containsExactly(
                        "progress.negative figures.investedFen",
                        "progress.negative figures.funds[1].amountFen",
                        "progress.preliminary figures.preliminaryFen",
                        "progress.before.gap figures.before",
                        "progress.before.ytd figures.before.ytdFen",
                        "progress.before.since-start figures.before.sinceStartFen",
                        "progress.ytd figures.ytdFen",
                        "progress.since-start figures.sinceStartFen",
                        "progress.funds.source figures.funds[1].source",
                        "progress.funds.sum figures.fundsReceivedFen",
                        "progress.physical.falling figures.physicalPct",
                        "progress.statistics.future figures.statisticsEntryOn");
    }

    @Test
    void aYearBeginsAnewAndTheSumSinceTheStartGoesOn() {
        // Given
        var line = line(invested(100).after(300, 700).reportOf("2022-12"));
        // Then
        assertThat(broken(invested(50).after(0, 800), "2023-01", line)).isEmpty();
        assertThat(broken(invested(50).after(400, 800), "2023-01", line)).containsExactly("progress.ytd");
    }

    @Test
    void theFirstReportBringsForwardWhatWasBefore() {
        assertThat(broken(invested(50).broughtForward(300, 900), "2022-10", line()))
                .isEmpty();
        assertThat(broken(invested(50).broughtForward(1, 900), "2023-01", line()))
                .as("the year begins with January")
                .containsExactly("progress.before.ytd");
        assertThat(broken(invested(50).broughtForward(900, 300), "2022-10", line()))
                .as("a year is a part of all")
                .containsExactly("progress.before.since-start");
    }

    @Test
    void aMonthThatWasSkippedIsBroughtForwardOrCountsAsNothing() {
        // Given: nothing of July
        var line = line(invested(100).reportOf("2022-06"));
        // Then
        assertThat(broken(invested(50).broughtForward(130, 130), "2022-08", line))
                .isEmpty();
        assertThat(broken(invested(50).after(100, 100), "2022-08", line)).isEmpty();
        assertThat(broken(invested(50).broughtForward(90, 90), "2022-08", line))
                .containsExactly("progress.before.ytd", "progress.before.since-start");
    }

    @Test
    void whatIsBroughtForwardOfTheYearIsWhatNoReportTells() {
        // Given
        var line = line(invested(100).reportOf("2022-06"));
        // When
        var checked = checked(project(), invested(50).broughtForward(130, 130).figures(), "2022-08", line, false);
        // Then
        assertThat(checked.broughtForwardFen()).isEqualTo(30);
    }

    @Test
    void beforeTheStartOnlyLandAndPreliminariesAreInvestedIn() {
        // Given: it began on 18 May
        assertThat(broken(invested(50).forLand(50).done("0"), "2022-04", line()))
                .isEmpty();
        assertThat(broken(invested(50).forLand(20).done("0"), "2022-04", line()))
                .containsExactly("progress.before-start");
        assertThat(broken(invested(50).forLand(50).done("1"), "2022-04", line()))
                .containsExactly("progress.before-start");
        assertThat(broken(invested(50), "2022-05", line()))
                .as("the month of the start")
                .isEmpty();
        var notBegun = checked(StartedProject.notBegun(), invested(50).figures(), "2022-09", line(), false);
        assertThat(rules.violations(notBegun, TODAY, ""))
                .extracting(Violation::rule)
                .containsOnly("progress.before-start");
    }

    @Test
    void theTotalInvestmentIsExceededByATenthOrWithADocument() {
        var most = TOTAL / 100 * 110;
        assertThat(broken(invested(most), "2022-09", line())).isEmpty();
        assertThat(broken(invested(most + 1), "2022-09", line())).containsExactly("progress.total-investment");
        assertThat(broken(invested(most + 1).adjustedBy("概算调整批复〔2022〕1号"), "2022-09", line()))
                .isEmpty();
    }

    @Test
    void aRestatementMayTakeBackAndLaterMonthsMustBearIt() {
        // Given
        var june = invested(100).done("20").reportOf("2022-06");
        var july = invested(10).after(100, 100).done("30").reportOf("2022-07");
        var line = line(june, july);
        // When
        var taken = checked(project(), invested(-120).forLand(0).figures(), "2022-06", line, true);
        var found = new ArrayList<Violation>();
        sums.checkLater(found, taken, taken.figures().shiftFrom(june.requireFigures()), "");
        // Then
        assertThat(found).extracting(Violation::rule).containsExactly("progress.negative");
        assertThat(broken(invested(100).done("31"), "2022-06", line))
                .as("the month after says less")
                .containsExactly("progress.physical.falling");
    }

    @Test
    void laterSumsFollowAndTheNextYearOnlySinceTheStart() {
        // Given
        var shift = invested(70).figures().shiftFrom(invested(100).figures());
        var next = invested(5).broughtForward(100, 100).reportOf("2022-08");
        // When
        next.follow(shift);
        // Then
        assertThat(next.requireFigures().ytdFen()).isEqualTo(75);
        assertThat(next.requireFigures().before()).isEqualTo(new BroughtForward(70, 70, List.of()));
        assertThat(shift.ofLaterYear()).isEqualTo(new Figures.Shift(0, -30));
    }

    @Test
    void aMonthFarAboveTheMeanOfThoseBeforeIsFlagged() {
        // Given
        var line = line(
                invested(10).reportOf("2022-05"),
                invested(20).after(10, 10).reportOf("2022-06"),
                invested(30).after(30, 30).reportOf("2022-07"));
        // Then: three times the mean of 20
        assertThat(judged(invested(60).after(60, 60), "2022-08", line).jumped()).isFalse();
        assertThat(judged(invested(61).after(60, 60), "2022-08", line).jumped()).isTrue();
        assertThat(judged(invested(999).after(10, 10), "2022-06", line).jumped())
                .as("of fewer than three months no mean is taken")
                .isFalse();
    }

    @Test
    void moneyMoreThanTwentyPointsAheadOfTheWorksIsFlagged() {
        assertThat(judged(invested(TOTAL * 30 / 100).done("10"), "2022-08", line())
                        .financialAhead())
                .isFalse();
        assertThat(judged(invested(TOTAL * 31 / 100).done("10"), "2022-08", line())
                        .financialAhead())
                .isTrue();
    }

    @Test
    void worksThatAreDoneForMoreThanSixtyDaysAreFlaggedWhileTheProjectIsUnderConstruction() {
        // Given
        var june = invested(10).done("100").reportOf("2022-06");
        june.judge(judge.of(june, line(june), project()));
        var july = invested(10).after(10, 10).done("100").reportOf("2022-07");
        july.judge(judge.of(july, line(june, july), project()));
        // Then: since 30 June
        assertThat(july.judgement().fullSince()).isEqualTo("2022-06-30");
        assertThat(judge.isFullForLong(july, project(), TODAY.withMonth(8).withDayOfMonth(29)))
                .isFalse();
        assertThat(judge.isFullForLong(july, project(), TODAY.withMonth(8).withDayOfMonth(30)))
                .isTrue();
        assertThat(judge.isFullForLong(july, StartedProject.notBegun(), TODAY)).isFalse();
    }

    private Judgement judged(ProgressFixture figures, String month, ReportLine line) {
        return judge.of(figures.reportOf(month), line, project());
    }

    private List<String> broken(ProgressFixture figures, String month, ReportLine line) {
        return rules.violations(checked(project(), figures.figures(), month, line, false), TODAY, "").stream()
                .map(Violation::rule)
                .toList();
    }

    private static Checked checked(
            ProjectEvent.State project, Figures figures, String month, ReportLine line, boolean restating) {
        return new Checked(project, YearMonth.parse(month), figures, line, restating);
    }

    private static ReportLine line(ProgressReport... reports) {
        return new ReportLine(Stream.of(reports).toList());
    }
}
