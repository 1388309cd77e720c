package dev.pinglu.projects.progress;

import static dev.pinglu.projects.progress.ProgressFixture.CLERK;
import static dev.pinglu.projects.progress.ProgressFixture.OFFICER;
import static dev.pinglu.projects.progress.ProgressFixture.TODAY;
import static dev.pinglu.projects.progress.ProgressFixture.at;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static dev.pinglu.projects.progress.ProgressFixture.opened;
import static dev.pinglu.projects.progress.ReportStatus.CONFIRMED;
import static dev.pinglu.projects.progress.ReportStatus.DRAFT;
import static dev.pinglu.projects.progress.ReportStatus.RESTATED;
import static dev.pinglu.projects.progress.ReportStatus.RETURNED;
import static dev.pinglu.projects.progress.ReportStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportStatusTest {
    private static final Limits BUILT = new Limits(Optional.empty());

    private static final Map<ReportStatus, Set<ReportStatus>> LEGAL = Map.of(
            DRAFT, Set.of(SUBMITTED),
            SUBMITTED, Set.of(RETURNED, CONFIRMED),
            RETURNED, Set.of(SUBMITTED),
            CONFIRMED, Set.of(RESTATED),
            RESTATED, Set.of(RESTATED));

    @ParameterizedTest
    @MethodSource("legalPairs")
    void aLegalStepIsTaken(ReportStatus from, ReportStatus to) {
        // Given
        var report = from == DRAFT ? invested(100).reportOf("2022-09") : at(from);
        // When
        step(report, to);
        // Then
        assertThat(report.status()).isEqualTo(to);
    }

    @ParameterizedTest
    @MethodSource("illegalPairs")
    void anIllegalStepIsRefusedWithTheAllowedOnes(ReportStatus from, ReportStatus to) {
        // Given
        var report = at(from);
        // When
        assertThatThrownBy(() -> step(report, to))
                // Then
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(409);
                    assertThat(problem.getParameters().get("allowed"))
                            .asInstanceOf(list(String.class))
                            .containsExactlyInAnyOrderElementsOf(
                                    LEGAL.get(from).stream().map(Enum::name).toList());
                });
        assertThat(report.status()).isEqualTo(from);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportStatus.class,
            names = {"SUBMITTED", "CONFIRMED", "RESTATED"})
    void whatWasHandedInIsNotEnteredAnew(ReportStatus status) {
        assertThatThrownBy(() -> at(status).enter(invested(1).figures(), 0))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
    }

    @Test
    void anEmptyReportIsNotHandedIn() {
        assertRefused("progress.figures.missing", () -> opened("2022-09").submit(TODAY, CLERK));
    }

    @Test
    void whoSubmittedAReportNeitherConfirmsNorRestatesIt() {
        assertRefused("progress.four-eyes", () -> at(SUBMITTED).confirm(TODAY, CLERK));
        assertRefused(
                "progress.four-eyes",
                () -> at(CONFIRMED).restate(new RestateReport(invested(1).figures(), "试验"), 0, TODAY, CLERK));
    }

    @Test
    void figuresArePublicFromTheSubmissionOnAndWhileTheyAreNotBeingMended() {
        assertThat(invested(100).reportOf("2022-09").state().investedFen()).isNull();
        assertThat(at(SUBMITTED).state().investedFen()).isEqualTo(100);
        assertThat(at(RETURNED).state().investedFen()).isNull();
        assertThat(at(RETURNED).state().reported()).isTrue();
        assertThat(at(CONFIRMED).state().counts()).isTrue();
        assertThat(at(SUBMITTED).state().counts()).isFalse();
    }

    @Test
    void whatARestatementReplacesIsKept() {
        // Given
        var report = at(RESTATED);
        // When
        report.restate(new RestateReport(invested(80).figures(), "再次核实"), 0, TODAY, OFFICER);
        // Then
        assertThat(report.restatements())
                .extracting(one -> one.earlier().investedFen(), ReportRestatement::reason)
                .containsExactly(tuple(100L, "试验"), tuple(90L, "再次核实"));
    }

    @Test
    void everyStatusSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                ReportStatus.class,
                status -> tasks(at(status)),
                Map.of(
                        DRAFT, Set.of("progress-report.submit projects-clerk"),
                        SUBMITTED, Set.of("progress-report.confirm data-officer"),
                        RETURNED, Set.of("progress-report.mend projects-clerk"),
                        CONFIRMED, Set.of(),
                        RESTATED, Set.of()));
    }

    @Test
    void aReportIsOwedFromTheFirstDayAfterItsMonthUntilItIsDue() {
        assertThat(tasks(opened("2022-09"))).singleElement().satisfies(task -> {
            assertThat(task.since()).isEqualTo("2022-10-01");
            assertThat(task.due()).isEqualTo("2022-10-08");
        });
    }

    @Test
    void whatIsMissingAlarmsFromTheDayAfterItWasDue() {
        assertThat(missing(opened("2022-09"), "2022-10-08")).isEmpty();
        assertThat(missing(opened("2022-09"), "2022-10-09")).contains("WARNING");
        assertThat(missing(opened("2022-09"), "2022-11-07")).contains("CRITICAL");
        assertThat(MissingReport.of(at(RETURNED), WorkContract.subject("progress-report"), TODAY, BUILT))
                .as("it was handed in")
                .isEmpty();
    }

    @Test
    void howLateAMissingReportAlarmsIsDatedData(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("limits.csv"), """
                name,valid_from,value,unit,document
                missing-days,2022-09-01,3,,
                missing-critical-days,2022-09-01,10,,
                missing-critical-days,2022-10-01,2,,
                """);
        var limits = new Limits(Optional.of(folder));
        // Then: September was due on the 8th
        assertThat(missing(opened("2022-09"), "2022-10-10", limits)).isEmpty();
        assertThat(missing(opened("2022-09"), "2022-10-11", limits)).contains("WARNING");
        assertThat(missing(opened("2022-09"), "2022-10-18", limits)).contains("CRITICAL");
        assertThat(missing(opened("2022-08"), "2022-09-09", limits))
                .as("of a month before")
                .contains("WARNING");
        assertThat(missing(opened("2022-10"), "2022-11-10", limits))
                .as("critical before a warning would be due")
                .contains("CRITICAL");
    }

    private static Optional<String> missing(ProgressReport report, String today, Limits limits) {
        return MissingReport.of(report, WorkContract.subject("progress-report"), LocalDate.parse(today), limits)
                .get(0)
                .raised()
                .map(Enum::name);
    }

    private static Optional<String> missing(ProgressReport report, String today) {
        return MissingReport.of(report, WorkContract.subject("progress-report"), LocalDate.parse(today), BUILT)
                .get(0)
                .raised()
                .map(Enum::name);
    }

    private static List<Task> tasks(ProgressReport report) {
        return ReportWork.of(report, WorkContract.subject("progress-report"));
    }

    private static void step(ProgressReport report, ReportStatus to) {
        switch (to) {
            case SUBMITTED -> report.submit(TODAY, CLERK);
            case RETURNED -> report.sendBack("试验");
            case CONFIRMED -> report.confirm(TODAY, OFFICER);
            case RESTATED -> report.restate(new RestateReport(invested(80).figures(), "试验"), 0, TODAY, OFFICER);
            case DRAFT -> throw new IllegalArgumentException("No verb leads there");
        }
    }

    private static void assertRefused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getParameters().get("violations"))
                                .asInstanceOf(list(Violation.class))
                                .extracting(Violation::rule)
                                .contains(rule));
    }

    static Stream<Arguments> legalPairs() {
        return LEGAL.entrySet().stream()
                .flatMap(from -> from.getValue().stream().map(to -> Arguments.of(from.getKey(), to)));
    }

    /** Nothing leads back to a draft: there is no verb for it. */
    static Stream<Arguments> illegalPairs() {
        return Arrays.stream(ReportStatus.values())
                .flatMap(from -> Arrays.stream(ReportStatus.values())
                        .filter(to -> to != DRAFT && !LEGAL.get(from).contains(to))
                        .map(to -> Arguments.of(from, to)));
    }
}
