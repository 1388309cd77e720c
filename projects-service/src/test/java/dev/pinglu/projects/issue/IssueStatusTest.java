package dev.pinglu.projects.issue;

import static dev.pinglu.projects.issue.IssueFixture.CALENDAR;
import static dev.pinglu.projects.issue.IssueFixture.DAY;
import static dev.pinglu.projects.issue.IssueFixture.RESOLVER;
import static dev.pinglu.projects.issue.IssueFixture.TODAY;
import static dev.pinglu.projects.issue.IssueFixture.VERIFIER;
import static dev.pinglu.projects.issue.IssueFixture.anIssue;
import static dev.pinglu.projects.issue.IssueStatus.ASSIGNED;
import static dev.pinglu.projects.issue.IssueStatus.IN_PROGRESS;
import static dev.pinglu.projects.issue.IssueStatus.REOPENED;
import static dev.pinglu.projects.issue.IssueStatus.REPORTED;
import static dev.pinglu.projects.issue.IssueStatus.RESOLVED;
import static dev.pinglu.projects.issue.IssueStatus.TRIAGED;
import static dev.pinglu.projects.issue.IssueStatus.VERIFIED;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.pinglu.kit.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IssueStatusTest {
    private static final Map<IssueStatus, Set<IssueStatus>> LEGAL = Map.of(
            REPORTED, Set.of(TRIAGED),
            TRIAGED, Set.of(ASSIGNED),
            ASSIGNED, Set.of(IN_PROGRESS),
            IN_PROGRESS, Set.of(RESOLVED),
            RESOLVED, Set.of(VERIFIED, REOPENED),
            VERIFIED, Set.of(),
            REOPENED, Set.of(IN_PROGRESS));
    /** Whoever has it may be changed: that is no step. */
    private static final Set<IssueStatus> IN_HAND = Set.of(ASSIGNED, IN_PROGRESS, REOPENED);

    @ParameterizedTest
    @MethodSource("legalPairs")
    void aLegalStepIsTaken(IssueStatus from, IssueStatus to) {
        // Given
        var issue = anIssue().at(from);
        // When
        anIssue().step(issue, to);
        // Then
        assertThat(issue.status()).isEqualTo(to);
    }

    @ParameterizedTest
    @MethodSource("illegalPairs")
    void anIllegalStepIsRefusedWithTheAllowedOnes(IssueStatus from, IssueStatus to) {
        // Given
        var issue = anIssue().at(from);
        // When
        assertThatThrownBy(() -> anIssue().step(issue, to))
                // Then
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(409);
                    assertThat(problem.getParameters().get("allowed"))
                            .asInstanceOf(list(String.class))
                            .containsExactlyInAnyOrderElementsOf(
                                    LEGAL.get(from).stream().map(Enum::name).toList());
                });
        assertThat(issue.status()).isEqualTo(from);
    }

    @ParameterizedTest
    @EnumSource(
            value = IssueStatus.class,
            names = {"ASSIGNED", "IN_PROGRESS", "REOPENED"})
    void whatSomebodyHasGoesToSomebodyElseForAReason(IssueStatus status) {
        // Given
        var issue = anIssue().at(status);
        assertRefused(List.of("issue.reason"), () -> anIssue().assign(issue, null));
        // When
        anIssue().assign(issue, "职责不符");
        // Then
        assertThat(issue.status()).isEqualTo(status);
        assertThat(issue.lastReason()).isEqualTo("职责不符");
    }

    @Test
    void whoeverSolvedItDoesNotVerifyItNorDoesWhoeverHadTo() {
        // Given
        var issue = anIssue().at(RESOLVED);
        var confirmed = new VerifyIssue(true, DAY, null);
        // When, then
        assertRefused(
                List.of("issue.verifier.resolver"), () -> issue.verify(confirmed, RESOLVER, false, CALENDAR, TODAY));
        assertRefused(
                List.of("issue.verifier.assignee"), () -> issue.verify(confirmed, VERIFIER, true, CALENDAR, TODAY));
        assertThat(issue.status()).isEqualTo(RESOLVED);
    }

    @Test
    void aVerificationTellsAllThatIsWrongWithIt() {
        // Given
        var issue = anIssue().at(RESOLVED);
        var sentBack = new VerifyIssue(false, TODAY.plusDays(1), null);
        // When, then
        assertRefused(
                List.of("issue.date.future", "issue.verifier.resolver", "issue.verifier.assignee", "issue.reason"),
                () -> issue.verify(sentBack, RESOLVER, true, CALENDAR, TODAY));
    }

    @Test
    void aTriageTellsAllThatIsWrongWithIt() {
        // Given
        var issue = anIssue().reported();
        var step = new TriageIssue("NONSENSE", IssueLevel.CITY, DAY.minusDays(1), DAY.minusDays(2), null);
        // When, then
        assertRefused(
                List.of("issue.date.order", "issue.category", "issue.due.past", "issue.reason"),
                () -> issue.triage(step, Optional.empty(), CALENDAR, TODAY));
        assertThat(issue.status()).isEqualTo(REPORTED);
        assertThat(issue.rule().category()).isEqualTo("LAND");
    }

    @Test
    void anAssignmentTellsWhatTheDirectoryHasAgainstItWithTheRest() {
        // Given
        var issue = anIssue().at(TRIAGED);
        var wrong = new Violation("issue.unit", "unit", "The directory has no such unit today");
        // When, then
        assertRefused(
                List.of("issue.date.order", "issue.unit"),
                () -> issue.assign(
                        new AssignIssue("nobody", null, DAY.minusDays(1), null), null, List.of(wrong), TODAY));
    }

    @Test
    void theTermRunsFromTheDayItWasRaisedForTheLevelThatMustSolveIt() {
        // Given: five working days for a township, ten for the district
        var issue = anIssue().of("LAND", IssueLevel.TOWNSHIP).reported();
        assertThat(issue.term().dueOn()).isEqualTo("2022-08-08");
        // When: triaged two days later
        issue.triage(
                new TriageIssue("LAND", IssueLevel.DISTRICT, DAY.plusDays(2), null, null),
                Optional.of(IssueFixture.category("LAND")),
                CALENDAR,
                TODAY);
        // Then
        assertThat(issue.term().dueOn()).isEqualTo("2022-08-15");
        assertThat(issue.term().firstDueOn()).isEqualTo("2022-08-15");
    }

    @Test
    void aTermRunsPastHolidays() {
        // Given: raised on the last working day before the holiday of the National Day, whose weekend after is worked
        var raised = LocalDate.of(2022, 9, 30);
        var request = new ReportIssue(new UUID(1, 1), "LAND", IssueLevel.TOWNSHIP, "示例", "示例", raised);
        // When
        var issue = Issue.report(request, aProject().published(), IssueFixture.category("LAND"), CALENDAR);
        // Then
        assertThat(issue.term().dueOn()).isEqualTo("2022-10-12");
        assertThat(issue.term().calendarIncomplete()).isFalse();
    }

    @Test
    void anotherDueDayHasItsReason() {
        // Given
        var issue = anIssue().reported();
        var due = DAY.plusDays(30);
        // When
        issue.triage(
                new TriageIssue("LAND", IssueLevel.TOWNSHIP, DAY, due, "需等待汛期结束"),
                Optional.of(IssueFixture.category("LAND")),
                CALENDAR,
                TODAY);
        // Then
        assertThat(issue.term().dueOn()).isEqualTo(due);
    }

    @Test
    void whatIsSentBackHasANewTermAndCountsAsReopened() {
        // Given
        var issue = anIssue().at(RESOLVED);
        // When
        issue.verify(new VerifyIssue(false, DAY.plusDays(1), "仍未供电"), VERIFIER, false, CALENDAR, TODAY);
        // Then
        assertThat(issue.term().dueOn()).isEqualTo("2022-08-09");
        assertThat(issue.solution().reopenings()).isEqualTo(1);
    }

    @Test
    void aSolutionBehindTheFirstDueDayIsLateForEver() {
        // Given
        var issue = anIssue().at(IN_PROGRESS);
        issue.resolve(new ResolveIssue(DAY.plusDays(8), "已解决"), RESOLVER, CALENDAR, TODAY);
        assertThat(issue.solution().late()).isTrue();
        issue.verify(new VerifyIssue(false, DAY.plusDays(8), "未解决"), VERIFIER, false, CALENDAR, TODAY);
        issue.takeUp(new TakeUpIssue(DAY.plusDays(8)), TODAY);
        // When: in time of the new term
        issue.resolve(new ResolveIssue(DAY.plusDays(9), "已解决"), RESOLVER, CALENDAR, TODAY);
        // Then
        assertThat(issue.solution().late()).isTrue();
    }

    @Test
    void whatIsClosedKeepsItsWords() {
        // Given
        var issue = anIssue().at(VERIFIED);
        // When
        assertThatThrownBy(() -> issue.revise(new ReviseIssue("另题", "另文")))
                // Then
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
    }

    private static void assertRefused(List<String> rules, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(422);
            assertThat(problem.getParameters().get("violations"))
                    .asInstanceOf(list(Violation.class))
                    .extracting(Violation::rule)
                    .containsExactlyElementsOf(rules);
        });
    }

    static Stream<Arguments> legalPairs() {
        return pairs(true);
    }

    static Stream<Arguments> illegalPairs() {
        return pairs(false);
    }

    private static Stream<Arguments> pairs(boolean legal) {
        return Arrays.stream(IssueStatus.values())
                .flatMap(from -> Arrays.stream(IssueStatus.values())
                        .filter(to -> to != REPORTED && !(to == ASSIGNED && IN_HAND.contains(from)))
                        .filter(to -> LEGAL.get(from).contains(to) == legal)
                        .map(to -> Arguments.of(from, to)));
    }
}
