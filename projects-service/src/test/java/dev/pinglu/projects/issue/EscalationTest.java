package dev.pinglu.projects.issue;

import static dev.pinglu.projects.issue.IssueFixture.CALENDAR;
import static dev.pinglu.projects.issue.IssueFixture.DAY;
import static dev.pinglu.projects.issue.IssueFixture.TODAY;
import static dev.pinglu.projects.issue.IssueFixture.anIssue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.time.BusinessDays;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A township has five working days for questions of land, the district ten, the city twenty, the province thirty. */
class EscalationTest {
    private static final LocalDate DUE = LocalDate.of(2022, 8, 8);
    private static final LocalDate AFTER = DUE.plusDays(1);

    @Test
    void aTermEndsAtMidnightInTheDistrict() {
        // Given
        var issue = anIssue().reported();
        // Then
        assertThat(issue.hasMissedTerm(BusinessDays.at("2022-08-08T15:59:59Z").today()))
                .isFalse();
        assertThat(issue.hasMissedTerm(BusinessDays.at("2022-08-08T16:00:00Z").today()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(IssueStatus.class)
    void whatIsNotSolvedRises(IssueStatus status) {
        // Given
        var issue = anIssue().at(status);
        // When
        var risen = issue.hasMissedTerm(AFTER);
        // Then
        assertThat(risen).isEqualTo(status != IssueStatus.RESOLVED && status != IssueStatus.VERIFIED);
    }

    @Test
    void itRisesOneLevelOnceForEachTermWithDayAndReason() {
        // Given
        var issue = anIssue().at(IssueStatus.IN_PROGRESS);
        // When
        issue.escalate(AFTER, CALENDAR);
        // Then
        assertThat(issue.level()).isEqualTo(IssueLevel.DISTRICT);
        assertThat(issue.term().dueOn()).isEqualTo("2022-08-23");
        assertThat(issue.term().firstDueOn()).isEqualTo(DUE);
        assertThat(issue.overdue()).isTrue();
        assertThat(issue.escalations())
                .extracting(Escalation::missedDueOn, Escalation::escalatedOn, Escalation::newDueOn, Escalation::reason)
                .containsExactly(tuple(DUE, AFTER, LocalDate.of(2022, 8, 23), "办理期限2022-08-08已过，仍未解决，提级至区级"));
        assertThat(issue.hasMissedTerm(AFTER)).isFalse();
        assertThatThrownBy(() -> issue.escalate(AFTER, CALENDAR)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void atTheTopItStaysAndIsRecordedOnce() {
        // Given
        var issue = anIssue().of("LAND", IssueLevel.PROVINCE).reported();
        var due = issue.term().dueOn();
        // When
        issue.escalate(due.plusDays(1), CALENDAR);
        // Then
        assertThat(issue.level()).isEqualTo(IssueLevel.PROVINCE);
        assertThat(issue.term().dueOn()).isEqualTo(due);
        assertThat(issue.escalations())
                .extracting(Escalation::newDueOn, Escalation::reason)
                .containsExactly(tuple(null, "办理期限" + due + "已过，仍未解决"));
        assertThat(issue.hasMissedTerm(due.plusYears(1))).isFalse();
    }

    @Test
    void anIssueThatNobodySolvesReachesTheTop() {
        // Given
        var issue = anIssue().reported();
        // When
        while (issue.hasMissedTerm(issue.term().dueOn().plusDays(1))) {
            issue.escalate(issue.term().dueOn().plusDays(1), CALENDAR);
        }
        // Then
        assertThat(issue.escalations())
                .extracting(Escalation::fromLevel, Escalation::toLevel)
                .containsExactly(
                        tuple(IssueLevel.TOWNSHIP, IssueLevel.DISTRICT),
                        tuple(IssueLevel.DISTRICT, IssueLevel.CITY),
                        tuple(IssueLevel.CITY, IssueLevel.PROVINCE),
                        tuple(IssueLevel.PROVINCE, IssueLevel.PROVINCE));
    }

    @Test
    void whatHasRisenBeforeItsTriageGoesNoFurtherDownAndHasATermFromThenOn() {
        // Given
        var issue = anIssue().reported();
        issue.escalate(AFTER, CALENDAR);
        var category = Optional.of(IssueFixture.category("LAND"));
        assertThatThrownBy(() -> issue.triage(
                        new TriageIssue("LAND", IssueLevel.TOWNSHIP, DAY, DUE, "试验"), category, CALENDAR, TODAY))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getParameters().get("violations"))
                                .asInstanceOf(list(Violation.class))
                                .extracting(Violation::rule)
                                .containsExactly("issue.level.risen", "issue.due.past"));
        // When: entered late, for the day on which it was raised
        issue.triage(new TriageIssue("LAND", IssueLevel.DISTRICT, DAY, null, null), category, CALENDAR, TODAY);
        // Then
        assertThat(issue.term().dueOn()).isEqualTo("2022-08-23");
        assertThat(issue.term().firstDueOn()).isEqualTo(DUE);
    }

    @Test
    void theFirstMissedTermIsYellowTheSecondRedAndASolutionClearsIt() {
        // Given
        var issue = anIssue().at(IssueStatus.IN_PROGRESS);
        assertThat(reading(issue)).isEmpty();
        // When
        issue.escalate(AFTER, CALENDAR);
        // Then
        assertThat(reading(issue).flatMap(Reading::raised)).contains(Severity.WARNING);
        assertThat(reading(issue).map(Reading::since)).contains(AFTER);
        issue.escalate(LocalDate.of(2022, 8, 24), CALENDAR);
        assertThat(reading(issue).flatMap(Reading::raised)).contains(Severity.CRITICAL);
        anIssue().step(issue, IssueStatus.RESOLVED);
        assertThat(reading(issue)).isEmpty();
    }

    @Test
    void whatIsSentBackBeginsAgainAtItsLevel() {
        // Given
        var issue = anIssue().at(IssueStatus.IN_PROGRESS);
        issue.escalate(AFTER, CALENDAR);
        anIssue().step(issue, IssueStatus.RESOLVED);
        // When
        issue.verify(new VerifyIssue(false, AFTER, "未解决"), IssueFixture.VERIFIER, false, CALENDAR, TODAY);
        // Then: ten working days for the district
        assertThat(issue.term().dueOn()).isEqualTo("2022-08-23");
        assertThat(issue.missedTerms()).isZero();
        issue.escalate(LocalDate.of(2022, 8, 24), CALENDAR);
        assertThat(issue.missedTerms()).isEqualTo(1);
        assertThat(issue.level()).isEqualTo(IssueLevel.CITY);
    }

    private static Optional<Reading> reading(Issue issue) {
        return OverdueIssue.of(issue, WorkContract.subject("issue")).stream().findFirst();
    }
}
