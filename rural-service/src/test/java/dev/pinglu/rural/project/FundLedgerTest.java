package dev.pinglu.rural.project;

import static dev.pinglu.rural.project.FundKind.*;
import static dev.pinglu.rural.project.FundSource.*;
import static dev.pinglu.rural.project.RuralProjectFixture.APPROVER;
import static dev.pinglu.rural.project.RuralProjectFixture.CLERK;
import static dev.pinglu.rural.project.RuralProjectFixture.TODAY;
import static dev.pinglu.rural.project.RuralProjectFixture.aRuralProject;
import static dev.pinglu.rural.project.RuralProjectFixture.booking;
import static dev.pinglu.rural.project.RuralProjectFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FundLedgerTest {
    @Test
    void theThreeRatesAreNeverMixed() {
        // Given
        var project = aRuralProject().at(RuralStage.STARTED);
        // When
        project.book(
                booking(
                        line(ARRIVE, PROVINCE, 500_000, "2022-04-01"),
                        line(DISBURSE, PROVINCE, 300_000, "2022-05-01"),
                        line(REFUND, PROVINCE, 50_000, "2022-06-01"),
                        line(CARRY_FORWARD, PROVINCE, 250_000, "2022-06-30")),
                TODAY);
        // Then
        var rates = FundRates.of(project.funds());
        assertThat(rates.inPlace()).isEqualByComparingTo("0.5");
        assertThat(rates.disbursed()).isEqualByComparingTo("0.5");
        assertThat(rates.expenditure()).isEqualByComparingTo("0.25");
        assertThat(project.state().funds())
                .containsExactly(
                        new FundSum(PROVINCE, 600_000, 500_000, 300_000, 50_000),
                        new FundSum(DISTRICT, 400_000, 0, 0, 0));
    }

    @Test
    void nothingDividedByNothingIsNoRate() {
        // When
        var rates = FundRates.of(new FundSums());
        // Then
        assertThat(rates).isEqualTo(new FundRates(null, null, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aBookingThatBreaksARuleIsRefusedWhole(String rule, String path, RuralStage stage, BookFunds booking) {
        // Given
        var project = aRuralProject().at(stage);
        // When
        assertThatThrownBy(() -> book(project, booking))
                // Then
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(422);
                    assertThat((List<?>) problem.getParameters().get("violations"))
                            .first()
                            .isInstanceOfSatisfying(Violation.class, violation -> {
                                assertThat(violation.rule()).isEqualTo(rule);
                                assertThat(violation.path()).isEqualTo(path);
                            });
                });
    }

    /** What is planned is the approver's to change. */
    private static void book(RuralProject project, BookFunds booking) {
        if (booking.entries().stream().allMatch(line -> line.kind().isOfPlan())) {
            project.changePlan(booking, TODAY, APPROVER);
        } else {
            project.book(booking, TODAY);
        }
    }

    static Stream<Arguments> broken() {
        var started = RuralStage.STARTED;
        var arrival = line(ARRIVE, PROVINCE, 500_000, "2022-04-01");
        return Stream.of(
                Arguments.of(
                        "fund.arrived", "entries[0]", started, booking(line(ARRIVE, PROVINCE, 600_001, "2022-04-01"))),
                Arguments.of("fund.arrived", "entries[0]", started, booking(line(ARRIVE, CITY, 1, "2022-04-01"))),
                Arguments.of("fund.arrived", "entries[0]", started, booking(line(ARRIVE, PROVINCE, 1, "2022-01-09"))),
                Arguments.of(
                        "fund.arrived",
                        "entries[0]",
                        started,
                        booking(
                                line(ADJUST, PROVINCE, -600_001, "2022-05-01"),
                                line(ADJUST, DISTRICT, 600_001, "2022-05-01"))),
                Arguments.of(
                        "fund.disbursed",
                        "entries[1]",
                        started,
                        booking(arrival, line(DISBURSE, PROVINCE, 500_001, "2022-05-01"))),
                Arguments.of(
                        "fund.disbursed",
                        "entries[1]",
                        started,
                        booking(arrival, line(DISBURSE, PROVINCE, 1, "2022-03-31"))),
                Arguments.of(
                        "fund.disbursed",
                        "entries[2]",
                        started,
                        booking(
                                arrival,
                                line(DISBURSE, PROVINCE, 10, "2022-05-01"),
                                line(REFUND, PROVINCE, 11, "2022-05-02"))),
                Arguments.of(
                        "fund.carried",
                        "entries[1]",
                        started,
                        booking(arrival, line(CARRY_FORWARD, PROVINCE, 500_001, "2022-05-01"))),
                Arguments.of(
                        "fund.disbursed.before-replied",
                        "entries[1]",
                        RuralStage.APPROVED,
                        booking(arrival, line(DISBURSE, PROVINCE, 1, "2022-05-01"))),
                Arguments.of(
                        "fund.disbursed.before-replied",
                        "entries[1]",
                        started,
                        booking(line(ARRIVE, PROVINCE, 5, "2022-02-01"), line(DISBURSE, PROVINCE, 1, "2022-02-27"))),
                Arguments.of("fund.plan.budget", "entries", started, booking(line(ADJUST, PROVINCE, 1, "2022-04-01"))),
                Arguments.of(
                        "fund.amount",
                        "entries[0].amountFen",
                        started,
                        booking(line(ARRIVE, PROVINCE, 0, "2022-04-01"))),
                Arguments.of(
                        "fund.amount",
                        "entries[0].amountFen",
                        started,
                        booking(line(REFUND, PROVINCE, -1, "2022-04-01"))),
                Arguments.of("fund.day", "entries[0].on", started, booking(line(ARRIVE, PROVINCE, 1, "2022-10-21"))));
    }

    @Test
    void moneyMovesBetweenSourcesInOneBooking() {
        // Given
        var project = aRuralProject().at(RuralStage.STARTED);
        // When
        project.changePlan(
                booking(line(ADJUST, PROVINCE, -100, "2022-04-01"), line(ADJUST, SOCIAL, 100, "2022-04-01")),
                TODAY,
                APPROVER);
        // Then
        assertThat(project.funds().of(SOCIAL).plannedFen()).isEqualTo(100);
        assertThat(project.funds().plannedFen()).isEqualTo(project.budgetFen());
    }

    @Test
    void theBudgetChangesTogetherWithThePlan() {
        // Given
        var project = aRuralProject().at(RuralStage.STARTED);
        // When
        project.changePlan(
                new BookFunds(1_000_100L, List.of(line(ADJUST, PROVINCE, 100, "2022-04-01"))), TODAY, APPROVER);
        // Then
        assertThat(project.budgetFen()).isEqualTo(1_000_100);
    }

    @Test
    void aVoucherWithAnotherAmountIsAConflict() {
        // Given
        var project = aRuralProject().at(RuralStage.STARTED);
        var first = line(ARRIVE, PROVINCE, 100, "2022-04-01");
        project.book(booking(first), TODAY);
        var other = new FundLine(ARRIVE, PROVINCE, 101, first.on(), first.voucher(), null);
        // When
        assertThatThrownBy(() -> project.book(booking(other), TODAY))
                // Then
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
    }

    @Test
    void theSameVoucherOfAnotherSourceOrKindIsAnotherOne() {
        // Given
        var project = aRuralProject().at(RuralStage.STARTED);
        var day = LocalDate.of(2022, 4, 1);
        // When
        project.book(
                booking(
                        new FundLine(ARRIVE, PROVINCE, 100, day, "same", null),
                        new FundLine(ARRIVE, DISTRICT, 200, day, "same", null),
                        new FundLine(DISBURSE, PROVINCE, 50, day, "same", null)),
                TODAY);
        // Then
        assertThat(project.entries()).hasSize(5);
    }

    @Test
    void aSuspendedProjectReceivesButDoesNotPay() {
        // Given
        var project = aRuralProject().at(RuralStage.STARTED);
        suspend(project, TODAY);
        project.book(booking(line(ARRIVE, PROVINCE, 100, "2022-10-20")), TODAY);
        // When
        assertThatThrownBy(() -> project.book(booking(line(DISBURSE, PROVINCE, 1, "2022-10-20")), TODAY))
                // Then
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(422));
    }

    @Test
    void aLateLineMeetsWhatLayOverTheProjectOnItsDay() {
        // Given
        var project = aRuralProject().at(RuralStage.STARTED);
        suspend(project, LocalDate.of(2022, 6, 1));
        project.lay(new ChangeRuralOverlay(RuralOverlay.NONE, LocalDate.of(2022, 8, 1), "汛期已过", null), TODAY, CLERK);
        // When
        project.book(
                booking(line(ARRIVE, PROVINCE, 100, "2022-05-01"), line(DISBURSE, PROVINCE, 1, "2022-05-31")), TODAY);
        // Then
        assertThatThrownBy(() -> project.book(booking(line(DISBURSE, PROVINCE, 1, "2022-07-31")), TODAY))
                .isInstanceOf(HttpProblem.class);
        assertThatCode(() -> project.book(booking(line(DISBURSE, PROVINCE, 1, "2022-08-01")), TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aWholeSheetIsSentAgainWhateverItsOldLinesWouldMeetNow() {
        // Given
        var project = aRuralProject().at(RuralStage.STARTED);
        var arrived = line(ARRIVE, PROVINCE, 100, "2022-10-19");
        var paid = line(DISBURSE, PROVINCE, 50, "2022-10-20");
        project.book(booking(arrived, paid), TODAY);
        suspend(project, TODAY);
        // When
        project.book(booking(arrived, paid, line(REFUND, PROVINCE, 50, "2022-10-20")), TODAY);
        // Then
        assertThat(project.funds().spentFen()).isZero();
    }

    private static void suspend(RuralProject project, LocalDate on) {
        project.lay(new ChangeRuralOverlay(RuralOverlay.SUSPENDED, on, "汛期", null), TODAY, CLERK);
    }

    /** Whatever is thrown at the ledger, what it accepted keeps every rule on every day. */
    @Test
    void noAcceptedLedgerBreaksARuleOnAnyDay() {
        var random = new Random(20221020);
        for (int run = 0; run < 50; run++) {
            // Given
            var project = aRuralProject().at(RuralStage.STARTED);
            var accepted = new java.util.ArrayList<>(project.entries());
            // When
            for (int i = 0; i < 40; i++) {
                accepted = offer(project, accepted, random);
            }
            // Then
            for (var day = LocalDate.of(2022, 1, 1); !day.isAfter(TODAY); day = day.plusDays(1)) {
                var until = day;
                var sums = FundSums.of(accepted.stream()
                        .filter(e -> !e.bookedOn().isAfter(until))
                        .toList());
                assertThat(sums.all()).allSatisfy(sum -> {
                    assertThat(sum.arrivedFen()).isLessThanOrEqualTo(sum.plannedFen());
                    assertThat(sum.spentFen()).isBetween(0L, sum.arrivedFen());
                });
            }
        }
    }

    /** A refused booking is rolled back by its transaction; here the accepted entries are carried along by hand. */
    private static java.util.ArrayList<FundEntry> offer(
            RuralProject project, java.util.ArrayList<FundEntry> accepted, Random random) {
        var kinds = List.of(ARRIVE, DISBURSE, REFUND);
        var candidate = new FundEntry(
                project,
                accepted.size() + 1,
                line(
                        kinds.get(random.nextInt(kinds.size())),
                        random.nextBoolean() ? PROVINCE : DISTRICT,
                        1 + random.nextInt(200_000),
                        LocalDate.of(2022, 1, 1).plusDays(random.nextInt(290)).toString()));
        var longer = new java.util.ArrayList<>(accepted);
        longer.add(candidate);
        var guards = new FundGuards(project.course());
        return guards.firstViolation(longer, Map.of()).isPresent() ? accepted : longer;
    }
}
